/** Stands in examples for what differs from company to company; whoever sends a request puts its own in. */
export const OWN = { key: 'KEY-OF-THE-COMPANY', secret: 'SECRET-OF-THE-COMPANY' } as const;

/** Nothing listens there: a delivery fails at once, and nothing leaves this machine. */
export const ENDPOINT = 'http://127.0.0.1:9/hook';

export const machine = { code: 'EXAMPLE-MACHINE' };
export const group = { code: 'EXAMPLE-GROUP' };
export const worker = { number: 900, groups: [group.code] };
export const worked = { number: 901, shift: { start: '08:00', end: '16:00', days: [1, 2, 3, 4, 5] } };
export const stop = { code: 'EXAMPLE-STOP' };
export const section = { code: 'EXAMPLE-SECTION' };
export const stopping = { section: section.code, 'downtime-types': [stop.code] };
export const employed = { section: section.code, groups: [group.code] };
export const location = { code: 'EXAMPLE-LOCATION' };
export const GTIN = '4006381333931';
export const product = { code: 'EXAMPLE-PRODUCT', name: 'Example' };
export const assembled = { ...product, code: 'EXAMPLE-ASSEMBLED', operations: [{ code: 'OP10', name: 'Assemble' }] };
export const other = { ...assembled, code: 'EXAMPLE-ASSEMBLED-TOO' };
export const cleared = { ...product, code: 'EXAMPLE-CLEARED' };
export const parts = Array.from({ length: 10 }, (_, position) => ({
  code: `EXAMPLE-PART-${position}`,
  name: 'Example',
}));
export const bom = [{ 'product-code': product.code, quantity: 2, 'operation-code': 'OP10' }];
export const order = {
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-21T08:00:00Z',
  products: [{ product: product.code, 'quantity-ordered': 1 }],
};

export const references = {
  products: [{ product: product.code, 'quantity-ordered': 3, observations: 'as usual' }],
  machines: [machine.code],
  'workers-assigned': [{ number: worker.number }],
  'worker-groups': [{ code: group.code }],
  location: location.code,
};
export const stopped = {
  'start-time': '2026-07-20T08:00:00Z',
  'end-time': '2026-07-20T09:00:00Z',
  'started-by': worker.number,
  'closed-by': worker.number,
  workers: [worker.number],
  machines: [machine.code],
  product: product.code,
  'production-order': 'EXAMPLE-STOPPED',
  'downtime-type': stop.code,
};
const traded = {
  location: location.code,
  products: [{ code: product.code, quantity: 3, 'due-date': '2026-07-21T08:00:00Z', location: location.code }],
};
export const fromClient = { ...traded, client: 'EXAMPLE-CLIENT' };
export const toSupplier = { ...traded, supplier: 'EXAMPLE-SUPPLIER' };
export const clientOrder = { code: 'EXAMPLE-CLIENT-ORDER', products: [{ code: product.code, quantity: 1 }] };
export const family = { code: 'EXAMPLE-FAMILY', name: 'Example' };
export const made = {
  families: [family.code],
  section: 'EXAMPLE-SECTION',
  label: 'EXAMPLE-LABEL',
  'custom-fields': ['EXAMPLE-FIELD'],
  operations: [
    {
      code: 'OP10',
      name: 'Assemble',
      machines: [machine.code],
      waste: ['EXAMPLE-WASTE'],
      checklists: ['EXAMPLE-CHECKLIST'],
      'custom-fields': ['EXAMPLE-FIELD'],
      section: 'EXAMPLE-SECTION',
    },
  ],
};
export const warehouse = { code: 'EXAMPLE-WAREHOUSE', 'warehouse-locations': [{ code: 'EXAMPLE-PLACE' }] };
export const moved = {
  'product-code': product.code,
  type: 'in',
  quantity: '2.5',
  lot: 'EXAMPLE-LOT',
  'total-cost': '10',
  warehouse: undefined,
  'warehouse-location': 'EXAMPLE-PLACE',
  location: undefined,
  shipping: undefined,
  receiving: undefined,
  'client-order': undefined,
  'purchase-order': undefined,
  worker: undefined,
};
export const ofNothing = { 'client-order': undefined, 'purchase-order': undefined, location: undefined };
export const recorded = {
  'production-order': undefined,
  operation: { 'product-code': product.code },
  worker: worked.number,
  machine: machine.code,
  'produced-waste': undefined,
  lot: undefined,
};
export const staged = {
  product: product.code,
  quantity: 2,
  'production-order': undefined,
  lot: undefined,
  'warehouse-location': 'EXAMPLE-PLACE',
  worker: undefined,
};

export const packed = { code: 'EXAMPLE-PACKED', name: 'Example', gtin: '04006381333955' };
export const line = { name: 'EXAMPLE-LINE', key: 'EXAMPLE-CHANNEL-KEY' };
export const madeSerials = (seed: number) => ({ serials: [`EXAMPLE-${seed}-A`, `EXAMPLE-${seed}-B`] });
export const commissioning = (seed: number) => ({
  product_code: packed.gtin,
  product_code_schema: 'GTIN',
  batch: 'EXAMPLE-BATCH',
  expiry_date: '301231',
  ...madeSerials(seed),
});
