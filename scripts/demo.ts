import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { connect } from 'shopfloor-client';
import { startFactory } from '../local/factory.ts';
import { seedSandbox } from '../local/seed.ts';
import { type Evening, playDay } from './demo/day.ts';
import { startEndpoint } from './demo/endpoint.ts';

/** `npm run demo`: a day in a factory, narrated while it happens; in a sandbox of its own, or in the one at `--url`. */
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    key: { type: 'string', default: 'demo-key' },
    secret: { type: 'string', default: 'demo-secret' },
  },
});

const own = values.url === undefined ? await startFactory({ port: 0, seed: seedSandbox }) : undefined;
const base = values.url ?? own?.baseUrl ?? '';
const endpoint = await startEndpoint(values.secret);
const silenced = console.log;
const say = (who: string, what: string) => process.stdout.write(`${who.padStart(6)}  ${what}\n`);
// The functions of a sandbox in this process log each request; here only the story is printed.
if (own) console.log = () => {};

try {
  const { key, secret } = values;
  const shop = connect({ baseUrl: base, key, secret });
  const machine = connect({ baseUrl: base, key, secret, basic: true });
  const mark = `-${randomBytes(3).toString('hex')}`;
  const quiet = () => endpoint.quiet(own?.settled);
  const figures = await playDay({ shop, machine, say, endpoint: endpoint.url, told: endpoint.told, quiet, mark });
  process.stdout.write(`\n${summary(figures)}\n`);
} finally {
  console.log = silenced;
  endpoint.stop();
  await own?.stop();
}

function summary({ ordered, produced, status, counter, stock, report, progress, channel }: Evening): string {
  const lines: readonly (readonly [what: string, figure: unknown])[] = [
    ['ordered, produced', `${ordered}, ${produced}`],
    ['status of the order', status],
    ['the press has counted', counter],
    ['brackets in stock', stock.brackets],
    ['plates left of 250', stock.plates],
    ['bolts left of 500', stock.bolts],
    ['progress by webhook', progress.join(' → ')],
    ['in the channel', channel.map((order) => `${order.code}, ${order.status}`).join('; ')],
    ['Ana was there', report['presence-time']],
    ['Ana worked', `${report['work-time']}, ${report.percentage}`],
  ];
  return lines.map(([what, figure]) => `${what.padStart(24)}  ${String(figure)}`).join('\n');
}
