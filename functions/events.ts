import type { EntityEvents } from '../shared/events/definition.ts';
import { productionOrderEvents } from './production-orders/events.ts';

/** What changes of each resource mean to webhooks and channels: one line each, with its own data type erased. */
export const entityEvents: readonly EntityEvents<never>[] = [productionOrderEvents];
