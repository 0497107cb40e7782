import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { type Named, presentCodes } from '../../present-codes.ts';
import { Machines } from '../machines/entity.ts';
import type { Machine } from '../machines/schema.ts';
import { isEnded } from './rules.ts';
import { PRODUCTION_ORDER_PARTS_MAX, type ProductionOrder } from './schema.ts';

/**
 * Orders with the codes that their products have by now: only what is ended does not keep them from another one (rule
 * names-follow). One read for the orders that are ended, none for none.
 */
export async function presentOrders(
  store: Store,
  orders: readonly ProductionOrder[],
): Promise<readonly ProductionOrder[]> {
  const ended = orders.filter(({ runningStatus }) => isEnded(runningStatus));
  const named = ended.flatMap(({ products }) => products.map(({ id }): Named => ['product', { id }]));
  const { codeOf } = await presentCodes(store, named);
  return orders.map((order) => ({
    ...order,
    products: order.products.map((line) => ({ ...line, product: codeOf('product', line.id) ?? line.product })),
  }));
}

/** Machines of which a renaming fits into one transaction with the order and all its parts. */
const MACHINES_MAX = TRANSACTION_WRITES_MAX - PRODUCTION_ORDER_PARTS_MAX;

/** The writes that give the order its new code on the machines that were given it. None when it keeps its code. */
export async function assignmentWrites(
  store: Store,
  { id, code: former }: ProductionOrder,
  code: string,
): Promise<readonly Write[]> {
  if (code === former) return [];
  const machines = await machinesWith(store, id);
  if (machines.length > MACHINES_MAX) {
    const message = `must stay ${JSON.stringify(former)}: more than ${MACHINES_MAX} machines have the order`;
    throw invalidContent([{ pointer: '/code', message }]);
  }
  return machines.flatMap((machine) => {
    const assignments = machine.data.assignments?.map((one) => (one.id === id ? { ...one, code } : one));
    return store.replacementWrites(Machines, machine, { ...machine.data, ...(assignments && { assignments }) });
  });
}

/** The machines that were given an order, up to one more than may be. All machines are read for it. */
async function machinesWith(store: Store, order: number): Promise<readonly StoredEntity<Machine>[]> {
  const listing = {
    entity: Machines,
    inKeyOrder: true as const,
    where: ({ assignments = [] }: Machine) => assignments.some(({ id }) => id === order),
  };
  const found: StoredEntity<Machine>[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await store.page(listing, { operation: 'machinesWith', filters: order, cursor });
    found.push(...items);
    cursor = next;
  } while (cursor !== undefined && found.length <= MACHINES_MAX);
  return found;
}
