// A factory at work: machines count every ten seconds of its time, workers punch, webhooks listen; then everything is compared.
// docs/performance.md, "A factory of 1,000 machines".
import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startDatabase } from '../../local/dynamodb.ts';
import { seededRandom } from '../chaos/random.ts';
import { startWorker } from '../chaos/worker.ts';
import { type Hall, openHall } from './hall.ts';
import { judgeHall } from './judge.ts';
import { openListener } from './listener.ts';
import { playTick, TICK_SECONDS } from './shift.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    machines: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '200' },
    webhooks: { type: 'string', default: '50' },
    companies: { type: 'string', default: '1' },
    pace: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const [minutes, machines, workers, webhooks, companies, pace, seed] = (
  ['minutes', 'machines', 'workers', 'webhooks', 'companies', 'pace', 'seed'] as const
).map((name) => {
  const value = Number(values[name]);
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name} must be a number.`);
}) as [number, number, number, number, number, number, number];

const MEGABYTE = 2 ** 20;
const LOOKS = 4;
const TABLE = 'load';
const PUT_OFF_LOOKS = 18;
const PUT_OFF_LOOK_MILLISECONDS = 10_000;

const random = seededRandom(seed);
const database = await startDatabase({ table: TABLE });
const listener = await openListener();
const log = openSync('/dev/null', 'a');
const setting = { database: database.endpoint, table: TABLE };
const deployment = await startWorker<{ baseUrl: string }>('deployment', setting, log);
const halls: { readonly company: string; readonly hall: Hall }[] = [];
const share = (all: number) => Math.max(1, Math.round(all / companies));
for (let number = 1; number <= companies; number += 1) {
  const credentials = (await deployment.ask('createCompany', `Hall ${number}`)) as Record<
    'company' | 'key' | 'secret',
    string
  >;
  const size = { machines: share(machines), workers: share(workers), webhooks: share(webhooks) };
  const hall = await openHall(deployment.ready.baseUrl, credentials, { size, listener, random });
  halls.push({ company: credentials.company, hall });
}
await deployment.ask('settled');
const befores = await Promise.all(
  halls.map(async ({ hall }) => {
    const { headers } = await hall.client.must({ method: 'GET', path: '/api/events?limit=1' });
    return Number(headers.get('x-last-sequence'));
  }),
);
listener.delays();

const ticks = Math.round((minutes * 60) / TICK_SECONDS);
const heaps: number[] = [];
const delays: number[] = [];
const began = performance.now();
for (let tick = 1; tick <= ticks; tick += 1) {
  const due = pace > 0 ? began + (tick * TICK_SECONDS * 1_000) / pace : 0;
  await Promise.all(halls.map(({ hall }) => playTick(hall, tick, random)));
  if (pace > 0) await pause(Math.max(0, due - performance.now()));
  delays.push(...listener.delays());
  if (tick % Math.max(1, Math.floor(ticks / LOOKS)) === 0) heaps.push((await deployment.ask('heapBytes')) as number);
}
const sent = performance.now();
await deployment.ask('settled');
const quiet = performance.now();
delays.push(...listener.delays());

const judged = () =>
  Promise.all(
    halls.map(({ company, hall }, position) =>
      judgeHall(hall, {
        endpoint: database.endpoint,
        company,
        table: TABLE,
        listener,
        before: befores[position] ?? 0,
      }),
    ),
  );
let judgements = await judged();
// A call that is put off, because many go to one endpoint, waits for its time in a queue: nothing else ends that.
for (let looks = 0; looks < PUT_OFF_LOOKS && judgements.some(({ violations }) => violations.length > 0); looks += 1) {
  await pause(PUT_OFF_LOOK_MILLISECONDS);
  await deployment.ask('settled');
  judgements = await judged();
}
delays.push(...listener.delays());
heaps.push((await deployment.ask('heapBytes')) as number);
await deployment.kill();
listener.stop();
await database.stop();

const total = (figure: 'events' | 'deliveries') => judgements.reduce((sum, judgement) => sum + judgement[figure], 0);
const quantile = (share: number) => delays.toSorted((a, b) => a - b)[Math.floor(delays.length * share)] ?? Number.NaN;
const seconds = (from: number, to: number) => `${((to - from) / 1_000).toFixed(0)} s`;
const counts = ticks * share(machines) * companies;
const rows: readonly (readonly [string, string | number])[] = [
  ['companies, machines, workers, webhooks', [companies, ...[machines, workers, webhooks].map(share)].join(', ')],
  [
    'time of the factory, time of the run',
    `${minutes} min, ${seconds(began, sent)} and ${seconds(sent, quiet)} until all was quiet`,
  ],
  ['counts, a second', `${counts}, ${(counts / ((quiet - began) / 1_000)).toFixed(0)}`],
  ['events, calls of endpoints, of them again', [total('events'), total('deliveries'), listener.repeated()].join(', ')],
  ['from the change to the call', `median ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`],
  [
    'heap in use of all functions, in the course of the run',
    `${heaps.map((bytes) => (bytes / MEGABYTE).toFixed(0)).join(', ')} MB`,
  ],
];
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
const violations = judgements.flatMap((judgement) => judgement.violations);
console.log(violations.length === 0 ? 'Nothing is lost, doubled or adrift.' : violations.join('\n'));
process.exit(violations.length > 0 ? 1 : 0);
