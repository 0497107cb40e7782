/** The lists of the original from which a company is read, by their documented paths and filters, in the order of reading. */
export const LISTS = {
  families: '/api/product-families',
  suppliers: '/api/suppliers',
  clients: '/api/clients',
  products: '/api/products',
  'client-orders': '/api/client-order/',
  'purchase-orders': '/api/purchase-orders',
  'production-orders': '/api/production-orders/?workers=true',
  productions: '/api/productions?worker-name=true',
  movements: '/api/inventory-movements/',
  downtimes: '/api/downtimes',
  punchclocks: '/api/punchclocks',
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** What is read one by one, because no list shows it: the rest of a product, its stock, the custom fields of an open order. */
export const DETAILS = {
  'product-details': {
    of: 'products',
    key: 'code',
    path: (code: string) => `/api/products/${encodeURIComponent(code)}`,
  },
  stock: { of: 'products', key: 'code', path: (code: string) => `/api/stock/${encodeURIComponent(code)}` },
  'order-details': { of: 'production-orders', key: 'id', path: (id: string) => `/api/production-orders/${id}` },
} as const;
export type DetailName = keyof typeof DETAILS;
export const DETAIL_NAMES = Object.keys(DETAILS) as DetailName[];

/** What no documented route of the original shows, and what that means here. */
export const NOT_SHOWN = [
  ['webhooks, change channels, API keys', 'are set up by the programs that use them'],
  ['name, time zone and settings of the company', 'are set by an admin (PUT /api/company) before the move'],
  [
    'machines, workers, sections, locations, checklists, labels, waste and downtime types',
    'are here as far as something names them, by their code',
  ],
  ['shifts and groups of workers', 'are set by an admin; the labour-time report needs the shifts'],
  [
    'parameters, notes and counters of machines',
    'start again: the first count of a machine is sent with "reset": true',
  ],
  ['warehouses', 'the places that movements name are put into one warehouse, where a movement does not name another'],
  ['expiry dates and supplier lots of lots', 'are sent to /api/lots by who knows them'],
  ['material stagings, package types, units of measure', 'have no route there, or are free text here'],
  [
    'custom fields and observations of orders that are closed or archived',
    'are not read; the list does not show the fields',
  ],
  [
    'the lot, order and worker of what was consumed',
    'is made again from the productions and the present bill of materials',
  ],
] as const;
