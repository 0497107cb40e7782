import { isDeepStrictEqual } from 'node:util';
import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { formatMilliseconds, formatSeconds } from '../../../shared/time/instants.ts';
import { ProductionOrders } from './entity.ts';
import { productionOrderJson, productionOrderNotice } from './representation.ts';
import type { ProductionOrder } from './schema.ts';

const TOPICS = {
  created: 'productionOrder/create',
  updated: 'productionOrder/update',
  deleted: 'productionOrder/delete',
} as const;

/**
 * Webhooks carry the whole order with its workers; the channel has milliseconds, and workers on demand
 * (rules order-visible-changes, order-workers).
 */
export const productionOrderEvents: EntityEvents<ProductionOrder> = {
  entity: ProductionOrders.name,
  show: (order, { zone, now }) => productionOrderJson(order, { zone, now, workers: true }),
  digestEntry: ({ id, startDate, products }) => ({
    id,
    date: startDate,
    quantity: products.reduce((sum, { quantityOrdered }) => sum + millionthsOf(quantityOrdered), 0n),
  }),
  notifications: ({ kind, data, before }, { zone, now }) => {
    const deleted = kind === 'deleted';
    const shown = (order: ProductionOrder) => ({
      ...productionOrderNotice(order, { zone, now, workers: true, deleted }, formatSeconds),
      // The status shown is compared with the one published last: it may have changed by itself in between.
      ...(order.told && !deleted && { status: order.told.status }),
    });
    const body = shown(data);
    if (kind === 'updated' && before && isDeepStrictEqual(shown(before), body)) return [];
    return [{ topic: TOPICS[kind], body }];
  },
  channel: {
    type: 'PRODUCTION_ORDER',
    represent: (order, viewing) => productionOrderNotice(order, viewing, formatMilliseconds),
  },
};
