import type { Contract } from '../shared/http/contract.ts';
import { contract as apiAuth } from './api-auth/contract.ts';
import { contract as apiKeys } from './api-keys/contract.ts';
import { contract as authorization } from './authorization/contract.ts';
import { contract as boms } from './boms/contract.ts';
import { contract as changes } from './changes/contract.ts';
import { contract as channels } from './channels/contract.ts';
import { contract as checklists } from './checklists/contract.ts';
import { contract as clientOrders } from './client-orders/contract.ts';
import { contract as clients } from './clients/contract.ts';
import { contract as company } from './company/contract.ts';
import { contract as customFields } from './custom-fields/contract.ts';
import { contract as digest } from './digest/contract.ts';
import { contract as documents } from './documents/contract.ts';
import { contract as downtimeTypes } from './downtime-types/contract.ts';
import { contract as downtimes } from './downtimes/contract.ts';
import { contract as epcis } from './epcis/contract.ts';
import { contract as events } from './events/contract.ts';
import { contract as inventoryMovements } from './inventory-movements/contract.ts';
import { contract as labels } from './labels/contract.ts';
import { contract as locations } from './locations/contract.ts';
import { contract as lots } from './lots/contract.ts';
import { contract as machines } from './machines/contract.ts';
import { contract as materialStagings } from './material-stagings/contract.ts';
import { contract as packs } from './packs/contract.ts';
import { contract as partnerships } from './partnerships/contract.ts';
import { contract as productFamilies } from './product-families/contract.ts';
import { contract as productionOrders } from './production-orders/contract.ts';
import { contract as productions } from './productions/contract.ts';
import { contract as products } from './products/contract.ts';
import { contract as punchclocks } from './punchclocks/contract.ts';
import { contract as purchaseOrders } from './purchase-orders/contract.ts';
import { contract as receivings } from './receivings/contract.ts';
import { contract as reports } from './reports/contract.ts';
import { contract as sections } from './sections/contract.ts';
import { contract as serialOperations } from './serial-operations/contract.ts';
import { contract as serials } from './serials/contract.ts';
import { contract as shippings } from './shippings/contract.ts';
import { contract as shopfloorChannels } from './shopfloor-channels/contract.ts';
import { contract as staticTokens } from './static-tokens/contract.ts';
import { contract as stock } from './stock/contract.ts';
import { contract as suppliers } from './suppliers/contract.ts';
import { contract as warehouses } from './warehouses/contract.ts';
import { contract as wasteTypes } from './waste-types/contract.ts';
import { contract as webhooks } from './webhooks/contract.ts';
import { contract as workerGroups } from './worker-groups/contract.ts';
import { contract as workers } from './workers/contract.ts';

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
