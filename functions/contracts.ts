import type { ContractGroup } from '../shared/http/openapi.ts';
import type { DescribedContract } from '../shared/http/words.ts';
import { apiAuth } from './access/api-auth/words.ts';
import { apiKeys } from './access/api-keys/words.ts';
import { authorization } from './access/authorization/words.ts';
import { company } from './access/company/words.ts';
import { requests } from './access/requests/words.ts';
import { sessions } from './access/sessions/words.ts';
import { staticTokens } from './access/static-tokens/words.ts';
import { usage } from './access/usage/words.ts';
import { boms } from './catalogue/boms/words.ts';
import { checklists } from './catalogue/checklists/words.ts';
import { customFields } from './catalogue/custom-fields/words.ts';
import { labels } from './catalogue/labels/words.ts';
import { productFamilies } from './catalogue/product-families/words.ts';
import { products } from './catalogue/products/words.ts';
import { consolePage } from './console/words.ts';
import { documents } from './documents/words.ts';
import { inventoryMovements } from './inventory/inventory-movements/words.ts';
import { lots } from './inventory/lots/words.ts';
import { materialStagings } from './inventory/material-stagings/words.ts';
import { receivings } from './inventory/receivings/words.ts';
import { shippings } from './inventory/shippings/words.ts';
import { stock } from './inventory/stock/words.ts';
import { warehouses } from './inventory/warehouses/words.ts';
import { changes } from './messaging/changes/words.ts';
import { channels } from './messaging/channels/words.ts';
import { digest } from './messaging/digest/words.ts';
import { events } from './messaging/events/words.ts';
import { history } from './messaging/history/words.ts';
import { webhooks } from './messaging/webhooks/words.ts';
import { parkedRequests } from './patience/parked-requests/words.ts';
import { downtimeTypes } from './production/downtime-types/words.ts';
import { downtimes } from './production/downtimes/words.ts';
import { locations } from './production/locations/words.ts';
import { machines } from './production/machines/words.ts';
import { productionOrders } from './production/production-orders/words.ts';
import { productions } from './production/productions/words.ts';
import { punchclocks } from './production/punchclocks/words.ts';
import { reports } from './production/reports/words.ts';
import { sections } from './production/sections/words.ts';
import { wasteTypes } from './production/waste-types/words.ts';
import { workerGroups } from './production/worker-groups/words.ts';
import { workers } from './production/workers/words.ts';
import { sandboxes } from './sandbox/sandboxes/words.ts';
import { epcis } from './serialization/epcis/words.ts';
import { packs } from './serialization/packs/words.ts';
import { partnerships } from './serialization/partnerships/words.ts';
import { serialOperations } from './serialization/serial-operations/words.ts';
import { serials } from './serialization/serials/words.ts';
import { shopfloorChannels } from './serialization/shopfloor-channels/words.ts';
import { clientOrders } from './trade/client-orders/words.ts';
import { clients } from './trade/clients/words.ts';
import { purchaseOrders } from './trade/purchase-orders/words.ts';
import { suppliers } from './trade/suppliers/words.ts';

/** Every resource's contract with its words: what the stack, the sandbox, the API document and the tests walk over. */
export const contracts: readonly DescribedContract[] = [
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
  sessions,
  usage,
  requests,
  webhooks,
  changes,
  events,
  history,
  digest,
  parkedRequests,
  sandboxes,
  serials,
  serialOperations,
  packs,
  documents,
  consolePage,
];

/** The headings of the API document over those of the resources: the contexts, one folder each. */
export const contexts: readonly ContractGroup[] = [
  { title: 'Access', contracts: [authorization, apiAuth, company, apiKeys, staticTokens, sessions, usage, requests] },
  { title: 'Catalogue', contracts: [products, boms, productFamilies, checklists, labels, customFields] },
  { title: 'Trade', contracts: [suppliers, clients, clientOrders, purchaseOrders] },
  {
    title: 'Production',
    contracts: [
      productionOrders,
      productions,
      machines,
      downtimes,
      downtimeTypes,
      wasteTypes,
      workers,
      workerGroups,
      punchclocks,
      reports,
      locations,
      sections,
    ],
  },
  {
    title: 'Inventory',
    contracts: [stock, inventoryMovements, lots, warehouses, shippings, receivings, materialStagings],
  },
  {
    title: 'Serialization',
    contracts: [serials, packs, serialOperations, epcis, partnerships, shopfloorChannels],
  },
  { title: 'Messaging', contracts: [webhooks, channels, changes, events, history, digest] },
  { title: 'Patience', contracts: [parkedRequests] },
  { title: 'Sandbox', contracts: [sandboxes] },
  { title: 'Documents', contracts: [documents] },
  { title: 'Console', contracts: [consolePage] },
];
