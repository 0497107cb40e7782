import { type Entity, padId } from '../../../shared/db/entity.ts';
import { orderClock } from './clock.ts';
import type { ProductionOrder } from './schema.ts';

/**
 * Keys: padded id; its code is unique; listed by product, machine, running status, being inactive, and both dates; watched
 * by the clock.
 */
export const ProductionOrders: Entity<ProductionOrder> = {
  name: 'production-orders',
  noun: 'production order',
  key: ({ id }) => padId(id),
  unique: { code: ({ code }) => code },
  tags: ({ products, machines, runningStatus, active }) => [
    ...products.map(({ product }) => `product=${product}`),
    ...machines.map((machine) => `machine=${machine}`),
    `running-status=${runningStatus}`,
    // Nearly all orders are active: an index of those would repeat the entity's own partition.
    ...(active ? [] : ['active=false']),
  ],
  dates: ({ startDate, dueDate }) => [startDate, dueDate],
  clock: orderClock,
};

/** Index partition of the orders that had a code until they got another one, or went: productions are found by it. */
export const formerOrderCodeIndex = (code: string) => `former-code=${code}`;
