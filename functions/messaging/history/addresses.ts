import { everydayScopes } from '../../../shared/register/routes.ts';

const work = { scope: 'productions_write' } as const;
const office = { scope: 'company_admin' } as const;

/**
 * Whose versions are told: every entity of the ledger that a GET shows, by its noun, with the path and the scopes of that
 * GET. One line each, as in the route table, which this function does without (test/structure/histories.test.ts).
 */
export const HISTORIES = {
  suppliers: { noun: 'supplier', path: '/api/suppliers/{id}', scopes: work },
  clients: { noun: 'client', path: '/api/clients/{id}', scopes: work },
  'client-orders': { noun: 'client order', path: '/api/client-order/{id}', scopes: work },
  'purchase-orders': { noun: 'purchase order', path: '/api/purchase-orders/{id}', scopes: work },
  products: { noun: 'product', path: '/api/products/{code}', scopes: work },
  'production-orders': { noun: 'production order', path: '/api/production-orders/{id}', scopes: work },
  productions: { noun: 'production', path: '/api/productions/{id}', scopes: everydayScopes },
  'inventory-movements': { noun: 'inventory movement', path: '/api/inventory-movements/{id}', scopes: work },
  stock: { noun: 'stock', path: '/api/stock/{code}', scopes: work },
  lots: { noun: 'lot', path: '/api/lots/{id}', scopes: everydayScopes },
  warehouses: { noun: 'warehouse', path: '/api/warehouses/{code}', scopes: office },
  shippings: { noun: 'shipping', path: '/api/shippings/{code}', scopes: everydayScopes },
  receivings: { noun: 'receiving', path: '/api/receivings/{code}', scopes: everydayScopes },
  'material-stagings': { noun: 'material staging', path: '/api/material-stagings/{id}', scopes: everydayScopes },
  downtimes: { noun: 'downtime', path: '/api/downtimes/{id}', scopes: everydayScopes },
  punchclocks: { noun: 'punch clock entry', path: '/api/punchclocks/{id}', scopes: everydayScopes },
  machines: { noun: 'machine', path: '/api/machines/{code}', scopes: everydayScopes },
  workers: { noun: 'worker', path: '/api/workers/{number}', scopes: everydayScopes },
  'worker-groups': { noun: 'worker group', path: '/api/worker-groups/{code}', scopes: office },
  locations: { noun: 'location', path: '/api/locations/{code}', scopes: office },
  sections: { noun: 'section', path: '/api/sections/{code}', scopes: office },
  'waste-types': { noun: 'waste type', path: '/api/waste-types/{code}', scopes: office },
  'downtime-types': { noun: 'downtime type', path: '/api/downtime-types/{code}', scopes: office },
  checklists: { noun: 'checklist', path: '/api/checklists/{code}', scopes: office },
  labels: { noun: 'label', path: '/api/labels/{code}', scopes: office },
  'custom-fields': { noun: 'custom field', path: '/api/custom-fields/{name}', scopes: office },
  channels: { noun: 'channel', path: '/api/channels/{name}', scopes: office },
  partnerships: { noun: 'partnership', path: '/api/partnerships/{id}', scopes: office },
  'shopfloor-channels': { noun: 'shopfloor channel', path: '/api/shopfloor-channels/{key}', scopes: office },
  'api-keys': { noun: 'API key', path: '/api/api-keys/{key}', scopes: office },
  'static-tokens': { noun: 'static token', path: '/api/static-tokens/{id}', scopes: office },
  webhooks: { noun: 'webhook', path: '/api/webhooks/{id}', scopes: office },
  'serial-operations': { noun: 'operation', path: '/api/serial-operations/{id}', scopes: everydayScopes },
} as const;

/** What has a history, by the name of its resource. */
export type HistoryName = keyof typeof HISTORIES;
export const historyNames = Object.keys(HISTORIES) as readonly HistoryName[];
