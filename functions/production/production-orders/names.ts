import { padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { type Named, presentCodes } from '../../present-codes.ts';
import { Machines } from '../machines/entity.ts';
import type { Machine } from '../machines/schema.ts';
import { formerOrderCodeIndex, ProductionOrders } from './entity.ts';
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

/** So many former codes an order keeps itself: its removal, which leaves an item under each, fits into a transaction. */
const FORMER_CODES_MAX = 3;

/** An order that may have got another code, with those it had, and the write for the eldest of too many. */
export function withFormerCodes(
  { company }: Store,
  { code, formerCodes = [] }: ProductionOrder,
  after: ProductionOrder,
): { readonly order: ProductionOrder; readonly writes: readonly Write[] } {
  if (after.code === code) return { order: after, writes: [] };
  const codes = [...formerCodes.filter((one) => one !== after.code && one !== code), code];
  const order = { ...after, formerCodes: codes.slice(-FORMER_CODES_MAX) };
  return { order, writes: codes.slice(0, -FORMER_CODES_MAX).map((one) => formerCodeWrite(company, one, after.id)) };
}

/** The writes that keep by which codes an order was called that goes: productions that name it so may outlive it. */
export const removedOrderWrites = ({ company }: Store, { id, code, formerCodes = [] }: ProductionOrder) =>
  [...new Set([...formerCodes, code])].map((one) => formerCodeWrite(company, one, id));

const formerCodeWrite = (company: string, code: string, id: number): Write =>
  putWrite({ pk: partition(company, ProductionOrders.name, formerOrderCodeIndex(code)), sk: padId(id) });
