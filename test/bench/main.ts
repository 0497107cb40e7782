import { readFile, writeFile } from 'node:fs/promises';
import { openWorkshop } from './bundles.ts';
import { meterOfMachine } from './meter.ts';
import { type Row, toMarkdown, toText, withSection } from './report.ts';
import { admission } from './rows/admission.ts';
import { bundleSize } from './rows/bundle-size.ts';
import { coldStart } from './rows/cold-start.ts';
import { delays, isolationRow } from './rows/isolation.ts';
import { ledger } from './rows/ledger.ts';
import { fillCatalogue, listCost } from './rows/list-cost.ts';
import { peerRows } from './rows/peers.ts';
import { commissionings, serialRows } from './rows/serial-cost.ts';
import { stackSize } from './rows/stack-size.ts';
import { fillStorehouse, stockCosts } from './rows/stock-cost.ts';
import { warmPath } from './rows/warm-path.ts';
import { openTable } from './table.ts';

const document = new URL('../../docs/performance.md', import.meta.url);
const PAGES = [1, 10, 100, 1_000];
const ROWS = 50_000;
const REQUESTS = 100_000;
/** Blocks, events in each, and events per second: the sandbox must keep up, or its queues are what is measured. */
const ISOLATION = [20, 500, 40] as const;
const SERIALS = [100, 1_000, 10_000];
const FEW = 20;
const MANY = 100_000;

const meter = meterOfMachine();
const rows: Row[] = [];

/** Says what it is at: some parts take a minute. */
async function part(name: string, work: () => Promise<Row | readonly Row[]>): Promise<void> {
  console.error(`${name} …`);
  rows.push(...[await work()].flat());
}

await using workshop = await openWorkshop();
await part('bundles', () => bundleSize(workshop));
await part('cold start', () => coldStart(workshop, meter));
await part('warm path', () => warmPath(workshop, meter));
await part('peers', () => peerRows(workshop, meter));
await part('ledger', ledger);
const { stop } = await openTable();
await part('list', async () => {
  await fillCatalogue(ROWS);
  return listCost(ROWS, PAGES);
});
await part('stock', async () => {
  await fillStorehouse(FEW, MANY);
  return stockCosts(FEW, MANY);
});
await stop();
await part('serials', async () => serialRows(await commissionings(SERIALS)));
await part('isolation', async () => isolationRow(await delays(...ISOLATION), '10,000 events'));
await part('admission', () => admission(REQUESTS));
await part('stack', () => stackSize());

console.log(toText(rows));
if (meter.unit === 'ms') {
  console.log(
    '\nvalgrind is not installed: costs are times of fresh processes in turns, and docs/performance.md stays as it is.',
  );
} else {
  await writeFile(document, withSection(await readFile(document, 'utf8'), toMarkdown(rows)));
}
process.exitCode = rows.some(({ failed }) => failed) ? 1 : 0;
