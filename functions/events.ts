import type { EntityEvents } from '../shared/events/definition.ts';
import { apiKeyEvents } from './api-keys/events.ts';
import { channelEntityEvents } from './channels/events.ts';
import { checklistEvents } from './checklists/events.ts';
import { clientOrderEvents } from './client-orders/events.ts';
import { clientEvents } from './clients/events.ts';
import { companyEvents } from './company/events.ts';
import { customFieldEvents } from './custom-fields/events.ts';
import { downtimeTypeEvents } from './downtime-types/events.ts';
import { downtimeEvents } from './downtimes/events.ts';
import { movementEvents } from './inventory-movements/events.ts';
import { labelEvents } from './labels/events.ts';
import { locationEvents } from './locations/events.ts';
import { lotEvents } from './lots/events.ts';
import { machineEvents } from './machines/events.ts';
import { materialStagingEvents } from './material-stagings/events.ts';
import { partnershipEvents } from './partnerships/events.ts';
import { productFamilyEvents } from './product-families/events.ts';
import { productionOrderEvents } from './production-orders/events.ts';
import { productionEvents } from './productions/events.ts';
import { productEvents } from './products/events.ts';
import { punchClockEvents } from './punchclocks/events.ts';
import { purchaseOrderEvents } from './purchase-orders/events.ts';
import { receivingEvents } from './receivings/events.ts';
import { sectionEvents } from './sections/events.ts';
import { serialOperationEvents } from './serial-operations/events.ts';
import { shippingEvents } from './shippings/events.ts';
import { shopfloorChannelEvents } from './shopfloor-channels/events.ts';
import { staticTokenEvents } from './static-tokens/events.ts';
import { stockEvents } from './stock/events.ts';
import { supplierEvents } from './suppliers/events.ts';
import { warehouseEvents } from './warehouses/events.ts';
import { wasteTypeEvents } from './waste-types/events.ts';
import { webhookEvents } from './webhooks/events.ts';
import { workerGroupEvents } from './worker-groups/events.ts';
import { workerEvents } from './workers/events.ts';

/** What change channels carry: one line for each type of channel. */
export const channelEvents: readonly EntityEvents<never>[] = [
  downtimeEvents,
  productEvents,
  productionEvents,
  productionOrderEvents,
  punchClockEvents,
  stockEvents,
];

/** What changes of each resource mean: to the ledger, webhooks and channels. One line each, its own data type erased. */
export const entityEvents: readonly EntityEvents<never>[] = [
  apiKeyEvents,
  channelEntityEvents,
  checklistEvents,
  clientOrderEvents,
  clientEvents,
  companyEvents,
  customFieldEvents,
  downtimeTypeEvents,
  downtimeEvents,
  movementEvents,
  labelEvents,
  locationEvents,
  lotEvents,
  machineEvents,
  materialStagingEvents,
  partnershipEvents,
  productFamilyEvents,
  productionOrderEvents,
  productionEvents,
  productEvents,
  punchClockEvents,
  purchaseOrderEvents,
  receivingEvents,
  sectionEvents,
  serialOperationEvents,
  shippingEvents,
  shopfloorChannelEvents,
  staticTokenEvents,
  stockEvents,
  supplierEvents,
  warehouseEvents,
  wasteTypeEvents,
  webhookEvents,
  workerGroupEvents,
  workerEvents,
];
