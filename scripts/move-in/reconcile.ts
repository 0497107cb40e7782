import { millionthsOf } from '../../shared/decimal.ts';
import { objectsIn } from './bodies.ts';
import type { Journal } from './journal.ts';
import type { Entry } from './original.ts';
import type { Progress } from './progress.ts';
import type { Snapshot } from './read.ts';
import type { Plan } from './stages.ts';
import type { StockDifference } from './stock.ts';
import type { Target } from './target.ts';

/** How many of a kind there are. */
type Count = {
  readonly kind: string;
  readonly there: number;
  /** Written by the move, and listed here now. */
  readonly here: number;
  /** Here before the move, and left as they were. */
  readonly found: number;
  readonly refused: number;
};

/** Quantities of an order's products that are not what they are in the original. */
type OrderDifference = {
  readonly kind: string;
  readonly order: string;
  readonly there: string;
  readonly here: string;
};

/** What a move came to. */
export type Reconciliation = {
  readonly counts: readonly Count[];
  readonly orders: readonly OrderDifference[];
  readonly stock: readonly StockDifference[];
  /** Written in a former run and gone there by now. */
  readonly gone: readonly { readonly kind: string; readonly from: string }[];
};

const ORDERS = {
  'client-orders': { path: '/api/client-order', there: 'client-orders', product: 'code', quantities: ['quantity'] },
  'purchase-orders': {
    path: '/api/purchase-orders',
    there: 'purchase-orders',
    product: 'code',
    quantities: ['quantity'],
  },
  'production-orders': {
    path: '/api/production-orders',
    there: 'production-orders',
    product: 'product',
    quantities: ['quantity-ordered', 'quantity-produced'],
  },
} as const;

/** Reads here what was written and compares it with the original: how many of each kind, and what is open of each order. */
export async function reconciliationOf(
  target: Target,
  journal: Journal,
  plan: Plan,
  snapshot: Snapshot,
  stock: readonly StockDifference[],
  progress: Progress,
): Promise<Reconciliation> {
  const counts: Count[] = [];
  const orders: OrderDifference[] = [];
  const gone: { kind: string; from: string }[] = [];
  for (const { kind, path, items } of plan.stages) {
    const placed = journal.placed(kind);
    const wanted = new Set(items.map(({ from }) => from));
    for (const from of placed.keys()) if (!wanted.has(from)) gone.push({ kind, from });
    const here =
      kind === 'boms'
        ? new Map([...placed.values()].map(({ to }) => [to, {}]))
        : await entriesHere(target, path, progress);
    const mine = items.flatMap(({ from }) => placed.get(from) ?? []);
    counts.push({
      kind,
      there: items.length,
      here: mine.filter(({ to, hash }) => hash !== 'found' && here.has(to)).length,
      found: mine.filter(({ to, hash }) => hash === 'found' && here.has(to)).length,
      refused: items.filter(({ from }) => journal.refused(kind).has(from)).length,
    });
    if (Object.hasOwn(ORDERS, kind)) orders.push(...differencesOf(kind as keyof typeof ORDERS, snapshot, placed, here));
  }
  return { counts, orders, stock, gone };
}

/** By id and by code, for the journal has one or the other. */
async function entriesHere(target: Target, path: string, progress: Progress): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for await (const page of target.list(path)) {
    for (const entry of page) found.set(String(entry.id ?? entry.code), entry);
    progress(`compare ${path.split('/').at(-1)}`, page.length);
  }
  return found;
}

function differencesOf(
  kind: keyof typeof ORDERS,
  { lists }: Snapshot,
  placed: ReadonlyMap<string, { readonly to: string; readonly hash: string }>,
  here: ReadonlyMap<string, Entry>,
): OrderDifference[] {
  const { there, product, quantities } = ORDERS[kind];
  const shown = (order: Entry | undefined) =>
    objectsIn(order?.products)
      .map(
        (line) =>
          `${line[product]}: ${quantities
            .map((name) => millionthsOf(String(line[name] ?? 0)))
            .map((value) => Number(value) / 1e6)
            .join(' / ')}`,
      )
      .toSorted()
      .join(', ');
  return lists[there].flatMap((order) => {
    const before = shown(order);
    const after = shown(here.get(placed.get(String(order.id))?.to ?? ''));
    return before === after ? [] : [{ kind, order: String(order.code), there: before, here: after || 'not here' }];
  });
}
