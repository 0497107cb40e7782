import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { parseDecimal } from '../../../shared/decimal.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import { progressed } from '../production-orders/rules.ts';
import type { ProductionOrder } from '../production-orders/schema.ts';
import { type Production, Productions } from '../productions/entity.ts';

/** Orders as they are, or will be once what was planned before is written; those that are gone are missing. */
export type Orders = Map<number, Stored<ProductionOrder>>;

/** A production that comes (no `before`), changes, or goes (no `after`). */
export type Recording = { readonly before?: Stored<Production> | undefined; readonly after?: Production | undefined };

/**
 * The writes of a production's own transaction: itself, and the progress of its order (decisions A253). Each plan leaves
 * its orders in `orders` as it would make them, so that several productions of one order can be planned at once and
 * written one after another. Stock follows the production, not this transaction: a bill of materials may be longer than
 * one can hold (book-productions).
 */
export function recording(store: Store, orders: Orders, { before, after }: Recording, version?: number): Write[] {
  const writes = [...writesOf(store, before, after, version)];
  const touched = [before?.data, after].flatMap((one) => one?.productionOrder?.id ?? []);
  for (const id of new Set(touched)) {
    const order = orders.get(id);
    if (!order) continue;
    const undone = before?.data.productionOrder?.id === id ? progress(order.data, before.data, -1) : order.data;
    const done = after?.productionOrder?.id === id ? progress(undone, after, 1) : undone;
    if (isDeepStrictEqual(done, order.data)) continue;
    writes.push(...store.replace(ProductionOrders, order, done));
    orders.set(id, store.replaced(ProductionOrders, order, done));
  }
  return writes;
}

function writesOf(
  store: Store,
  before: Stored<Production> | undefined,
  after: Production | undefined,
  version?: number,
) {
  if (before && after) return store.replace(Productions, before, after, version);
  if (after) return store.create(Productions, after);
  return before ? store.remove(Productions, before, version) : [];
}

/** The order with a production added to what it knows of them, or taken away. */
export function progress(
  order: ProductionOrder,
  { counts, quantity, operation }: Production,
  sign: 1 | -1,
): ProductionOrder {
  const amount = counts ? BigInt(sign) * (parseDecimal(quantity) ?? 0n) : 0n;
  return progressed(order, { product: operation.product.code, amount, productions: sign });
}
