/** Stands in examples for what differs from company to company; each request puts in its own. */
export const OWN = { key: 'KEY-OF-THE-COMPANY', secret: 'SECRET-OF-THE-COMPANY' } as const;

/** Nothing listens there: a delivery fails at once, and nothing leaves this machine. */
export const ENDPOINT = 'http://127.0.0.1:9/hook';

export const machine = { code: 'EXAMPLE-MACHINE' };
export const countedMachine = { code: 'EXAMPLE-COUNTED' };
export const group = { code: 'EXAMPLE-GROUP' };
export const worker = { number: 900, groups: [group.code] };
export const shiftWorker = { number: 901, shift: { start: '08:00', end: '16:00', days: [1, 2, 3, 4, 5] } };
export const stop = { code: 'EXAMPLE-STOP' };
export const section = { code: 'EXAMPLE-SECTION' };
export const stoppableMachine = { section: section.code, 'downtime-types': [stop.code] };
export const employedWorker = { section: section.code, groups: [group.code] };
export const location = { code: 'EXAMPLE-LOCATION' };
export const GTIN = '4006381333931';
export const product = { code: 'EXAMPLE-PRODUCT', name: 'Example' };
export const assembledProduct = {
  ...product,
  code: 'EXAMPLE-ASSEMBLED',
  operations: [{ code: 'OP10', name: 'Assemble' }],
};
export const other = { ...assembledProduct, code: 'EXAMPLE-ASSEMBLED-TOO' };
export const clearedProduct = { ...product, code: 'EXAMPLE-CLEARED' };
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
  shipping: 'EXAMPLE-SHIPPING',
};
export const stoppedTime = {
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
const tradedLines = {
  location: location.code,
  products: [{ code: product.code, quantity: 3, 'due-date': '2026-07-21T08:00:00Z', location: location.code }],
};
export const fromClient = { ...tradedLines, client: 'EXAMPLE-CLIENT' };
export const toSupplier = { ...tradedLines, supplier: 'EXAMPLE-SUPPLIER' };
export const clientOrder = { code: 'EXAMPLE-CLIENT-ORDER', products: [{ code: product.code, quantity: 1 }] };
export const family = { code: 'EXAMPLE-FAMILY', name: 'Example' };
export const madeProduct = {
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
export const movementBody = {
  'product-code': product.code,
  product: product.code,
  type: 'in',
  quantity: '2.5',
  lot: 'EXAMPLE-LOT',
  'lot-number': 'EXAMPLE-LOT',
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
export const productionBody = {
  'production-order': undefined,
  operation: { 'product-code': product.code },
  worker: shiftWorker.number,
  machine: machine.code,
  'produced-waste': undefined,
  lot: undefined,
};
export const stagingBody = {
  product: product.code,
  'product-code': product.code,
  quantity: 2,
  'production-order': undefined,
  lot: undefined,
  'warehouse-location': 'EXAMPLE-PLACE',
  worker: undefined,
};

export const packedProduct = { code: 'EXAMPLE-PACKED', name: 'Example', gtin: '04006381333955' };
export const line = { name: 'EXAMPLE-LINE', key: 'EXAMPLE-CHANNEL-KEY' };
export const madeSerials = (seed: number) => ({ serials: [`EXAMPLE-${seed}-A`, `EXAMPLE-${seed}-B`] });
export const commissioningBody = (seed: number) => ({
  product_code: packedProduct.gtin,
  product_code_schema: 'GTIN',
  batch: 'EXAMPLE-BATCH',
  expiry_date: '301231',
  ...madeSerials(seed),
});
