import { isDeepStrictEqual } from 'node:util';
import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { type Write, waitingWrite } from '../../../shared/db/write.ts';
import { parseDecimal, SUM_LIMIT, SUM_RULE } from '../../../shared/decimal.ts';
import { invalidContent } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import { orderAfterProduction, producedBy } from '../production-orders/rules.ts';
import type { ProductionOrder } from '../production-orders/schema.ts';
import { type Production, Productions } from '../productions/entity.ts';

/** Orders as they are, or will be once what was planned before is written; those that are gone are missing. */
export type OrdersById = Map<number, StoredEntity<ProductionOrder>>;

/** A production that comes (no `before`), changes, or goes (no `after`). */
export type ProductionChange = {
  readonly before?: StoredEntity<Production> | undefined;
  readonly after?: Production | undefined;
  /** Points to what is sent of its quantity. */
  readonly pointer?: string;
  /** Until when its booking may wait; left out: it is made at once. */
  readonly due?: Instant | undefined;
};

/**
 * The writes of productions that come, change or go in one transaction: themselves, and the progress of their orders, each
 * of which changes once (rule production-progress). Each plan leaves its orders in `orders` as it would make them, so that
 * several productions of one order can be planned at once and written one after another. Stock follows the production, not
 * this transaction: a bill of materials may be longer than one can hold (book-productions).
 */
export function productionWrites(
  store: Store,
  orders: OrdersById,
  changes: readonly ProductionChange[],
  version?: number,
): readonly Write[] {
  const own = changes.flatMap(({ before, after, due }) => {
    const writes = writesOf(store, before, after, version);
    return due === undefined ? writes : writes.map((write) => waitingWrite(write, due));
  });
  const touched = changes.flatMap(({ before, after }) =>
    [before?.data, after].flatMap((one) => one?.productionOrder?.id ?? []),
  );
  const progress = [...new Set(touched)].flatMap((id) => {
    const order = orders.get(id);
    if (!order) return [];
    const done = changes.reduce(orderAfterChange, order.data);
    if (isDeepStrictEqual(done, order.data)) return [];
    orders.set(id, store.storedAfter(ProductionOrders, order, done));
    return store.replacementWrites(ProductionOrders, order, done);
  });
  return [...own, ...progress];
}

function orderAfterChange(order: ProductionOrder, { before, after, pointer = '' }: ProductionChange): ProductionOrder {
  const undone = before?.data.productionOrder?.id === order.id ? orderWithProgress(order, before.data, -1) : order;
  const done = after?.productionOrder?.id === order.id ? orderWithProgress(undone, after, 1) : undone;
  refuseTooMuch(order, done, pointer);
  return done;
}

/** What is made for an order is a sum (rule exact-sums); one that was beyond may come back. */
function refuseTooMuch(before: ProductionOrder, after: ProductionOrder, pointer: string): void {
  const had = producedBy(before);
  for (const [id, quantity] of producedBy(after)) {
    if (quantity <= SUM_LIMIT || quantity <= (had.get(id) ?? 0)) continue;
    throw invalidContent([{ pointer, message: `must leave what is produced for the order ${SUM_RULE}` }]);
  }
}

function writesOf(
  store: Store,
  before: StoredEntity<Production> | undefined,
  after: Production | undefined,
  version?: number,
) {
  if (before && after) return store.replacementWrites(Productions, before, after, version);
  if (after) return store.creationWrites(Productions, after);
  return before ? store.removalWrites(Productions, before, version) : [];
}

/** The order with a production added to what it knows of them, or taken away. */
export function orderWithProgress(
  order: ProductionOrder,
  { counts, quantity, operation }: Production,
  sign: 1 | -1,
): ProductionOrder {
  const amount = counts ? BigInt(sign) * (parseDecimal(quantity) ?? 0n) : 0n;
  return orderAfterProduction(order, { product: operation.product.id, amount, productions: sign });
}
