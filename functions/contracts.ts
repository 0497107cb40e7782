import type { Contract } from '../shared/http/contract.ts';
import { contract as apiAuth } from './access/api-auth/contract.ts';
import { contract as apiKeys } from './access/api-keys/contract.ts';
import { contract as authorization } from './access/authorization/contract.ts';
import { contract as company } from './access/company/contract.ts';
import { contract as staticTokens } from './access/static-tokens/contract.ts';
import { contract as boms } from './catalogue/boms/contract.ts';
import { contract as checklists } from './catalogue/checklists/contract.ts';
import { contract as customFields } from './catalogue/custom-fields/contract.ts';
import { contract as labels } from './catalogue/labels/contract.ts';
import { contract as productFamilies } from './catalogue/product-families/contract.ts';
import { contract as products } from './catalogue/products/contract.ts';
import { contract as documents } from './documents/contract.ts';
import { contract as inventoryMovements } from './inventory/inventory-movements/contract.ts';
import { contract as lots } from './inventory/lots/contract.ts';
import { contract as materialStagings } from './inventory/material-stagings/contract.ts';
import { contract as receivings } from './inventory/receivings/contract.ts';
import { contract as shippings } from './inventory/shippings/contract.ts';
import { contract as stock } from './inventory/stock/contract.ts';
import { contract as warehouses } from './inventory/warehouses/contract.ts';
import { contract as changes } from './messaging/changes/contract.ts';
import { contract as channels } from './messaging/channels/contract.ts';
import { contract as digest } from './messaging/digest/contract.ts';
import { contract as events } from './messaging/events/contract.ts';
import { contract as webhooks } from './messaging/webhooks/contract.ts';
import { contract as downtimeTypes } from './production/downtime-types/contract.ts';
import { contract as downtimes } from './production/downtimes/contract.ts';
import { contract as locations } from './production/locations/contract.ts';
import { contract as machines } from './production/machines/contract.ts';
import { contract as productionOrders } from './production/production-orders/contract.ts';
import { contract as productions } from './production/productions/contract.ts';
import { contract as punchclocks } from './production/punchclocks/contract.ts';
import { contract as reports } from './production/reports/contract.ts';
import { contract as sections } from './production/sections/contract.ts';
import { contract as wasteTypes } from './production/waste-types/contract.ts';
import { contract as workerGroups } from './production/worker-groups/contract.ts';
import { contract as workers } from './production/workers/contract.ts';
import { contract as epcis } from './serialization/epcis/contract.ts';
import { contract as packs } from './serialization/packs/contract.ts';
import { contract as partnerships } from './serialization/partnerships/contract.ts';
import { contract as serialOperations } from './serialization/serial-operations/contract.ts';
import { contract as serials } from './serialization/serials/contract.ts';
import { contract as shopfloorChannels } from './serialization/shopfloor-channels/contract.ts';
import { contract as clientOrders } from './trade/client-orders/contract.ts';
import { contract as clients } from './trade/clients/contract.ts';
import { contract as purchaseOrders } from './trade/purchase-orders/contract.ts';
import { contract as suppliers } from './trade/suppliers/contract.ts';

/** Every resource's contract: what the stack, the sandbox, the API document and the tests walk over. */
export const contracts: readonly Contract[] = [
  authorization,
  apiAuth,
  suppliers,
  clients,
  clientOrders,
  purchaseOrders,
  products,
  boms,
  productFamilies,
  productionOrders,
  productions,
  inventoryMovements,
  stock,
  lots,
  warehouses,
  shippings,
  receivings,
  materialStagings,
  downtimes,
  punchclocks,
  reports,
  company,
  machines,
  workers,
  workerGroups,
  locations,
  sections,
  wasteTypes,
  downtimeTypes,
  checklists,
  labels,
  customFields,
  channels,
  partnerships,
  shopfloorChannels,
  epcis,
  apiKeys,
  staticTokens,
  webhooks,
  changes,
  events,
  digest,
  serials,
  serialOperations,
  packs,
  documents,
];
