import { setTimeout as sleep } from 'node:timers/promises';
import { formatDecimal, millionthsOf } from '../../shared/decimal.ts';
import { objectsIn } from './bodies.ts';
import type { Journal } from './journal.ts';
import type { Entry } from './original.ts';
import type { Progress } from './progress.ts';
import type { Snapshot } from './read.ts';
import type { Target } from './target.ts';

/** Stock of a product that is not what it was in the original. */
export type StockDifference = { readonly product: string; readonly there: string; readonly here: string };

/** In all, and of each lot, in millionths. */
type Amounts = { readonly total: bigint; readonly lots: ReadonlyMap<string, bigint> };

const COMMENT = 'Moved in: stock as it was';
const ROUNDS_MAX = 5;
const SAMPLE = 10;
const ARRAY = 100;

function amountsIn(stock: Entry | undefined): Amounts {
  const lots = objectsIn(stock?.lot).map(
    ({ code, stock: amount }) => [String(code), millionthsOf(Number(amount))] as const,
  );
  return { total: millionthsOf(Number(stock?.stock ?? 0)), lots: new Map(lots) };
}

/**
 * Brings the stock of each product and lot to what it was by movements of the difference, until a reading finds none. What
 * a production makes is booked after its answer: a round that came too early is corrected by the next one.
 */
export async function settleStock(
  target: Target,
  journal: Journal,
  { details }: Snapshot,
  progress: Progress,
  settled: () => Promise<void>,
): Promise<readonly StockDifference[]> {
  await settled();
  let products = [...journal.placed('products')].filter(([code]) => details.stock.has(code)).map(([code]) => code);
  for (let round = 1; ; round += 1) {
    const corrections: Entry[] = [];
    const differences: StockDifference[] = [];
    for (const product of products) {
      const there = amountsIn(details.stock.get(product));
      const here = amountsIn(await target.one(`/api/stock/${encodeURIComponent(product)}`));
      const needed = correctionsOf(product, there, here);
      if (needed.length > 0) differences.push({ product, there: shown(there), here: shown(here) });
      corrections.push(...needed);
      progress('compare stock', 1);
    }
    if (corrections.length === 0 || round === ROUNDS_MAX) return differences;
    await sendAll(target, corrections);
    await settled();
    const corrected = new Set(differences.map(({ product }) => product));
    products = products.filter((product) => corrected.has(product));
  }
}

const shown = ({ total, lots }: Amounts) =>
  [formatDecimal(total), ...[...lots].map(([code, amount]) => `${code}: ${formatDecimal(amount)}`)].join(', ');

/** A movement for each lot that differs, and one for what is in no lot. */
function correctionsOf(product: string, there: Amounts, here: Amounts): Entry[] {
  const found: Entry[] = [];
  const add = (difference: bigint, lot?: string) => {
    if (difference === 0n) return;
    found.push({
      'product-code': product,
      type: difference > 0n ? 'in' : 'out',
      quantity: formatDecimal(difference > 0n ? difference : -difference),
      comment: COMMENT,
      ...(lot !== undefined && { lot }),
    });
  };
  let inLots = 0n;
  for (const lot of new Set([...there.lots.keys(), ...here.lots.keys()])) {
    const difference = (there.lots.get(lot) ?? 0n) - (here.lots.get(lot) ?? 0n);
    inLots += difference;
    add(difference, lot);
  }
  add(there.total - here.total - inLots);
  return found;
}

/** Without a key: the next run reads the stock before it corrects it. */
async function sendAll(target: Target, movements: readonly Entry[]): Promise<void> {
  for (let first = 0; first < movements.length; first += ARRAY) {
    const batch = movements.slice(first, first + ARRAY);
    const answer = await target.send('POST', '/api/inventory-movements', batch, `move-in-${crypto.randomUUID()}`);
    if (answer.status >= 300)
      throw new Error(`The stock cannot be corrected: ${answer.status} ${answer.text.slice(0, 300)}`);
  }
}

/** Resolves when the stock of a few products that productions make has stopped moving. */
export async function untilBooked(target: Target, { lists }: Snapshot): Promise<void> {
  const made = lists.productions
    .map(({ operation }) => (operation ?? {}) as Entry)
    .map(({ product, 'product-code': code }) => String(product ?? code));
  const sample = [...new Set(made.toReversed())].slice(0, SAMPLE);
  const reading = async () => {
    const stocks: unknown[] = [];
    for (const product of sample) stocks.push(await target.one(`/api/stock/${encodeURIComponent(product)}`));
    return JSON.stringify(stocks);
  };
  for (let before = sample.length > 0 ? '' : '[]', now = await reading(); before !== now; ) {
    await sleep(3_000);
    before = now;
    now = await reading();
  }
}
