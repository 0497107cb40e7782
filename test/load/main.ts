// A factory at work: machines count every ten seconds of its time, workers punch, webhooks listen; then everything is compared.
// docs/performance.md, "A factory of 1,000 machines".
import { parseArgs } from 'node:util';
import { judgement } from './judge.ts';
import { type LoadOptions, runLoad } from './run.ts';

const NAMES = ['minutes', 'machines', 'workers', 'webhooks', 'companies', 'pace', 'seed', 'window'] as const;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    machines: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '200' },
    webhooks: { type: 'string', default: '50' },
    companies: { type: 'string', default: '1' },
    pace: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    window: { type: 'string', default: '0' },
  },
});
const options = Object.fromEntries(NAMES.map((name) => [name, amountOf(name)])) as LoadOptions;
const result = await runLoad(options);
const judgements = result.evidence.map(judgement);

const total = (figure: 'events' | 'deliveries') => judgements.reduce((sum, one) => sum + one[figure], 0);
const delays = result.delays.toSorted((a, b) => a - b);
const quantile = (share: number) => delays[Math.floor(delays.length * share)] ?? Number.NaN;
const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(0);
const { counts, size, working, settling, processor, repeated, heaps } = result;
const rows: readonly (readonly [string, string])[] = [
  [
    'companies; machines, workers, webhooks of each',
    `${options.companies}; ${[size.machines, size.workers, size.webhooks].join(', ')}`,
  ],
  ['bookings are gathered for', `${options.window} s`],
  [
    'time of the factory, time of the run',
    `${options.minutes} min, ${seconds(working)} s and ${seconds(settling)} s until all was quiet`,
  ],
  ['counts, a second', `${counts}, ${(counts / (working / 1_000)).toFixed(0)}`],
  ['processor of all functions and queues, a count', `${(processor / counts).toFixed(0)} ms`],
  ['events, calls of endpoints, of them again', [total('events'), total('deliveries'), repeated].join(', ')],
  ['from the change to the call', `median ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`],
  [
    'heap in use of all functions, in the course of the run',
    `${heaps.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(', ')} MB`,
  ],
];
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
const violations = judgements.flatMap((one) => one.violations);
console.log(violations.length === 0 ? 'Nothing is lost, doubled or adrift.' : violations.join('\n'));
process.exit(violations.length > 0 ? 1 : 0);

function amountOf(name: (typeof NAMES)[number]): number {
  const value = Number(values[name]);
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new Error(`--${name} must be a number.`);
}
