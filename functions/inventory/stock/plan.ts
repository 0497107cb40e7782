import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { formatDecimal, parseDecimal } from '../../../shared/decimal.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent, Problem } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { referenceTo } from '../../references.ts';
import { bareMovement, type Movement, Movements, stockChangeOf } from '../inventory-movements/entity.ts';
import { movedAmountAfter } from '../model/movement-sums.ts';
import { unmovedStockWrite } from '../model/stock-life.ts';
import { stockWrites } from '../model/stock-writes.ts';
import { type Stock, Stocks } from './entity.ts';

/** What was counted of a product. `stock` is decimal text. */
export type StockCount = {
  readonly productCode: string;
  readonly stock: string;
  readonly date?: Instant | null | undefined;
};

type Product = { readonly id: number; readonly code: string; readonly uom?: string | null };
type Counted = {
  readonly count: StockCount;
  readonly product: Product;
  readonly stock: Stock;
  readonly version: number;
};

/** The writes of a count, and the movement it makes, if any. */
type CountPlan = { readonly writes: readonly Write[]; readonly lane: string; readonly movement?: number };

/**
 * The writes of each count: what it differs from the stock as of its date becomes an internal movement
 * (rule stock-count). Only movements dated later are read. If the stock moves meanwhile, the count is planned again.
 */
export async function countPlans(
  store: Store,
  company: Tenant,
  counts: readonly StockCount[],
  pointer: (position: number, path: string) => string,
  list: boolean,
): Promise<readonly CountPlan[]> {
  // The version of the stock first: what moves after this reading is noticed by the write.
  const [counted, ids] = await Promise.all([
    lookUp(store, counts, pointer, list),
    store.nextIds(Movements, counts.length),
  ]);
  refuseNegative(company, counts, pointer);
  // Not the instant the request came: what moved until this reading is part of what a count without a date counts.
  const read = new Date().toISOString();
  return Promise.all(
    counted.map(async ({ count, product, stock, version }, position) => {
      const date = count.date ?? read;
      const asOfDate = BigInt(stock.total) - (await movedAmountAfter(store, product.id, date));
      const difference = (parseDecimal(count.stock) ?? 0n) - asOfDate;
      const lane = product.code;
      if (difference === 0n) return { lane, writes: [unmovedStockWrite(store, product.code, version)] };
      const movement = correction(ids[position] as number, product, date, difference);
      const refuse = (_: string, message: string) =>
        invalidContent([{ pointer: pointer(position, '/stock'), message }]);
      const floor = !company.allowNegativeStock;
      const how = { totals: new Map<string, bigint>(), floor, limited: true as const, refuse, version };
      const writes = [
        ...store.creationWrites(Movements, movement),
        ...stockWrites(store, [stockChangeOf(movement)], how),
      ];
      return { lane, writes, movement: movement.id };
    }),
  );
}

async function lookUp(
  store: Store,
  counts: readonly StockCount[],
  pointer: (position: number, path: string) => string,
  list: boolean,
): Promise<readonly Counted[]> {
  const products = counts.map(({ productCode }, position) =>
    referenceTo('product', productCode, pointer(position, '/product-code')),
  );
  const [items, { missing, dataOf }] = await Promise.all([
    store.lookUp(counts.map(({ productCode }) => ({ entity: Stocks.name, key: productCode }))),
    resolveReferences(store, products),
  ]);
  const errors = missing();
  if (errors.length > 0) throw list ? invalidContent(errors) : productNotFound(errors);
  return counts.map((count, position) => {
    const item = items[position];
    const reference = products[position] as (typeof products)[number];
    if (!item) throw productNotFound([{ pointer: reference.pointer, message: 'was deleted' }]);
    const product = dataOf<Product>(reference) as Product;
    return { count, product, stock: item.data as Stock, version: Number(item.version) };
  });
}

/** Printed for a single count; in an array the one element has a pointer and 400 (rule stock-count-unknown). */
const productNotFound = (errors: readonly FieldError[]) =>
  new Problem(404, 'not-found', 'Not found', 'Product not found', { errors });

function refuseNegative({ allowNegativeStock }: Tenant, counts: readonly StockCount[], pointer: Pointer): void {
  if (allowNegativeStock) return;
  const errors = counts.flatMap(({ stock }, position) =>
    stock.startsWith('-') ? [{ pointer: pointer(position, '/stock'), message: 'must not be below zero' }] : [],
  );
  if (errors.length > 0) throw invalidContent(errors);
}

type Pointer = (position: number, path: string) => string;

const correction = (id: number, { id: product, code, uom }: Product, date: Instant, difference: bigint): Movement => ({
  ...bareMovement,
  id,
  product: { id: product, code, uom: uom ?? null },
  date,
  quantity: formatDecimal(difference < 0n ? -difference : difference),
  type: difference < 0n ? 'out' : 'in',
  comment: 'Stock count',
});
