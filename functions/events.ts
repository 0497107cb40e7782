import type { EntityEvents } from '../shared/events/definition.ts';
import { apiKeyEvents } from './access/api-keys/events.ts';
import { companyEvents } from './access/company/events.ts';
import { staticTokenEvents } from './access/static-tokens/events.ts';
import { checklistEvents } from './catalogue/checklists/events.ts';
import { customFieldEvents } from './catalogue/custom-fields/events.ts';
import { labelEvents } from './catalogue/labels/events.ts';
import { productFamilyEvents } from './catalogue/product-families/events.ts';
import { productEvents } from './catalogue/products/events.ts';
import { movementEvents } from './inventory/inventory-movements/events.ts';
import { lotEvents } from './inventory/lots/events.ts';
import { materialStagingEvents } from './inventory/material-stagings/events.ts';
import { receivingEvents } from './inventory/receivings/events.ts';
import { shippingEvents } from './inventory/shippings/events.ts';
import { stockEvents } from './inventory/stock/events.ts';
import { warehouseEvents } from './inventory/warehouses/events.ts';
import { channelEntityEvents } from './messaging/channels/events.ts';
import { webhookEvents } from './messaging/webhooks/events.ts';
import { parkedRequestEvents } from './patience/parked-requests/events.ts';
import { downtimeTypeEvents } from './production/downtime-types/events.ts';
import { downtimeEvents } from './production/downtimes/events.ts';
import { locationEvents } from './production/locations/events.ts';
import { machineEvents } from './production/machines/events.ts';
import { productionOrderEvents } from './production/production-orders/events.ts';
import { productionEvents } from './production/productions/events.ts';
import { punchClockEvents } from './production/punchclocks/events.ts';
import { sectionEvents } from './production/sections/events.ts';
import { wasteTypeEvents } from './production/waste-types/events.ts';
import { workerGroupEvents } from './production/worker-groups/events.ts';
import { workerEvents } from './production/workers/events.ts';
import { sandboxEvents } from './sandbox/sandboxes/events.ts';
import { partnershipEvents } from './serialization/partnerships/events.ts';
import { serialOperationEvents } from './serialization/serial-operations/events.ts';
import { shopfloorChannelEvents } from './serialization/shopfloor-channels/events.ts';
import { clientOrderEvents } from './trade/client-orders/events.ts';
import { clientEvents } from './trade/clients/events.ts';
import { purchaseOrderEvents } from './trade/purchase-orders/events.ts';
import { supplierEvents } from './trade/suppliers/events.ts';

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
  parkedRequestEvents,
  partnershipEvents,
  productFamilyEvents,
  productionOrderEvents,
  productionEvents,
  productEvents,
  punchClockEvents,
  purchaseOrderEvents,
  receivingEvents,
  sandboxEvents,
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
