import type { Told } from '../../../shared/http/words.ts';
import { ProductionOrderOut } from './representation.ts';

/** An order is told whole, in webhooks with its workers; a deleted one has the running status `deleted`. */
export const told: Told = {
  topics: {
    'productionOrder/create': ProductionOrderOut,
    'productionOrder/update': ProductionOrderOut,
    'productionOrder/delete': ProductionOrderOut,
  },
  channel: { type: 'PRODUCTION_ORDER', body: ProductionOrderOut },
};
