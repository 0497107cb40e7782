import type { EntityEvents } from '../shared/events/definition.ts';
import { downtimeEvents } from './downtimes/events.ts';
import { movementEvents } from './inventory-movements/events.ts';
import { lotEvents } from './lots/events.ts';
import { materialStagingEvents } from './material-stagings/events.ts';
import { productionOrderEvents } from './production-orders/events.ts';
import { productionEvents } from './productions/events.ts';
import { productEvents } from './products/events.ts';
import { punchClockEvents } from './punchclocks/events.ts';
import { stockEvents } from './stock/events.ts';

/** What changes of each resource mean to webhooks and channels: one line each, with its own data type erased. */
export const entityEvents: readonly EntityEvents<never>[] = [
  productionOrderEvents,
  productEvents,
  productionEvents,
  movementEvents,
  stockEvents,
  lotEvents,
  materialStagingEvents,
  downtimeEvents,
  punchClockEvents,
];
