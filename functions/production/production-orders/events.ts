import { isDeepStrictEqual } from 'node:util';
import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { formatMilliseconds, formatSeconds } from '../../../shared/time/instants.ts';
import { ProductionOrders } from './entity.ts';
import { announced, represent } from './representation.ts';
import type { ProductionOrder } from './schema.ts';

const TOPICS = {
  created: 'productionOrder/create',
  updated: 'productionOrder/update',
  deleted: 'productionOrder/delete',
} as const;

/** Webhooks carry the whole order with its workers; the channel has milliseconds, and workers on demand (A71, A93, A162). */
export const productionOrderEvents: EntityEvents<ProductionOrder> = {
  entity: ProductionOrders.name,
  show: (order, { zone, now }) => represent(order, { zone, now, workers: true }),
  counted: ({ id, startDate, products }) => ({
    id,
    date: startDate,
    quantity: products.reduce((sum, { quantityOrdered }) => sum + millionthsOf(quantityOrdered), 0n),
  }),
  notifications: ({ kind, data, before }, { zone, now }) => {
    const deleted = kind === 'deleted';
    const shown = (order: ProductionOrder) => ({
      ...announced(order, { zone, now, workers: true, deleted }, formatSeconds),
      // What is told is compared with what was told: the status may have changed by itself in between.
      ...(order.told && !deleted && { status: order.told.status }),
    });
    const body = shown(data);
    if (kind === 'updated' && before && isDeepStrictEqual(shown(before), body)) return [];
    return [{ topic: TOPICS[kind], body }];
  },
  channel: {
    type: 'PRODUCTION_ORDER',
    represent: (order, viewing) => announced(order, viewing, formatMilliseconds),
  },
};
