import assert from 'node:assert/strict';
import { vi } from 'vitest';
import { refusedRequest, sessionOf } from './example-makers.ts';
import { newCompany, type TestCompany, theFactory, untilSettled } from './factory.ts';

/** Texts that stand in printed examples for what differs from run to run. */
type StandIns = Map<string, string>;

/** A company in which the examples of one resource are sent, one after the other. */
export type Stage = { readonly company: TestCompany; readonly standIns: StandIns; readonly endpoint: string };

export type Story = {
  /** What must be there before the first example is sent. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** What must happen right before the example of this operation. */
  readonly between?: Readonly<Record<string, (stage: Stage) => Promise<unknown>>>;
  /** What else happens that webhooks tell, after the last example. */
  readonly after?: (stage: Stage) => Promise<void>;
  /** What a list is sorted by here, as it is in an order that differs from run to run. */
  readonly sorted?: Readonly<Record<string, string>>;
  /** Member of an answer, or header, that later examples name, by operation, with what stands for it. */
  readonly captured?: Readonly<Record<string, readonly [name: string, standIn: string]>>;
};

const made =
  (...all: readonly (readonly [resource: string, body: object])[]) =>
  async ({ company }: Stage) => {
    for (const [resource, body] of all) {
      const { status, text } = await company.call({ method: 'POST', path: `/api/${resource}`, body });
      assert.ok(status < 300, text);
    }
  };

const named = (...codes: readonly string[]) => codes.map((code) => ({ code, name: code }));

const traded = made(
  [
    'products',
    [
      { code: 'V23076', name: 'Vessel' },
      { code: 'V23077', name: 'Lid' },
    ],
  ],
  ['locations', named('location code')],
  ['clients', named('Client X')],
  ['suppliers', named('Supplier X')],
);

const put =
  (path: string, body: object) =>
  async ({ company }: Stage) => {
    const { status, text } = await company.call({ method: 'PUT', path, body });
    assert.ok(status < 300, text);
  };

const order = (code: string, product: string) => ({
  code,
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-31T17:00:00Z',
  products: [{ product, 'quantity-ordered': 500 }],
});

const worker = { number: 12, name: 'Ana Silva' };

const line = { name: 'Line 1', key: 'LINE-1-CHANNEL-KEY' };
const packed = { code: 'PILLS-20', name: 'Pills, 20 pieces', gtin: '04006381333955' };

async function commission({ company }: Stage, serials: readonly string[]) {
  const { status, text } = await company.call({
    method: 'POST',
    path: '/v1/manufacturer/v2/api/serials/commission',
    headers: { 'x-channel-key': line.key },
    body: { product_code: packed.gtin, product_code_schema: 'GTIN', batch: 'B-2607', expiry_date: '280731', serials },
  });
  assert.equal(status, 200, text);
}

const packaging = async (stage: Stage) => {
  await made(['products', packed], ['shopfloor-channels', line])(stage);
  await commission(stage, ['A1B2C3D4E5', 'F6G7H8J9K0']);
  await untilSettled();
};

/** Another company, and what stands for it. */
async function partnerOf({ standIns, company }: Stage): Promise<TestCompany> {
  const partner = await newCompany({ name: 'Contract Manufacturer' });
  standIns.set('partner0id', partner.id);
  const { status, text } = await company.call({ method: 'POST', path: '/api/products', body: packed });
  assert.ok(status < 300, text);
  return partner;
}

/** A lot of either of two products, one told after the other. */
async function twoLots(stage: Stage): Promise<void> {
  await made(['products', named('BREAD', 'CAKE')])(stage);
  for (const code of ['BREAD', 'CAKE']) {
    await made(['lots', { code: 'L-2607', product: { code } }])(stage);
    await untilSettled();
  }
}

/** One of each kind, each told before the next is made, and some of them changed: the events have the same sequences each time. */
const oneOfEach = async (stage: Stage) => {
  const product = 'BREAD';
  const lines = [{ code: product, quantity: 10 }];
  const span = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:30:00Z' };
  const all: readonly (readonly [resource: string, body: object])[] = [
    ['locations', { code: 'LISBON', name: 'Lisbon' }],
    ['sections', { code: 'BAKERY', name: 'Bakery' }],
    ['worker-groups', { code: 'ALL', name: 'All' }],
    ['labels', { code: 'BOX-A6', name: 'Box label' }],
    ['checklists', { code: 'CheckIn', name: 'Before the shift' }],
    ['custom-fields', { name: 'Order Type', entity: 'production order', type: 'text' }],
    ['waste-types', { code: 'BROKEN', description: 'Broken' }],
    ['downtime-types', { code: 'Maintenance' }],
    ['machines', { code: 'OVEN02', name: 'Oven 2', 'downtime-types': ['Maintenance'] }],
    ['workers', worker],
    ['products', named(product)],
    ['warehouses', { code: 'MAIN', 'warehouse-locations': [{ code: 'A-01' }] }],
    ['suppliers', named('Supplier X')],
    ['clients', named('Client X')],
    ['client-order', { code: 'CO-1001', client: 'Client X', products: lines }],
    ['purchase-orders', { code: 'PO-2001', supplier: 'Supplier X', products: lines }],
    ['production-orders', order('PO-300', product)],
    ['lots', { code: 'L-2607', product: { code: product } }],
    ['shippings', { code: 'SH-1001' }],
    ['receivings', { code: 'RC-2001' }],
    ['material-stagings', { product, quantity: 2, 'warehouse-location': 'A-01', date: '2026-07-20T07:30:00Z' }],
    ['inventory-movements', { 'product-code': product, type: 'in', quantity: 10, 'date-time': '2026-07-20T09:15:15Z' }],
    ['productions', { operation: { 'product-code': product }, worker: { number: 12 }, quantity: 5, ...span }],
    ['downtimes', { 'downtime-type': 'Maintenance', machines: ['OVEN02'], ...span }],
    ['punchclocks', { worker: { number: 12 }, type: 1, date: '2026-07-20T07:58:12Z' }],
    ['channels', { name: 'erp-orders', type: 'PRODUCTION_ORDER' }],
    ['webhooks', { url: stage.endpoint, topics: ['lot_created'] }],
    ['static-tokens', { name: 'Terminal 7' }],
  ];
  for (const one of all) {
    await made(one)(stage);
    await untilSettled();
  }
  await put('/api/suppliers/1', { name: 'Supplier X & Sons' })(stage);
  await packaging(stage);
  const partner = await partnerOf(stage);
  await made(['partnerships', { partner: partner.id, role: 'owner', products: [packed.gtin] }])(stage);
  await untilSettled();
  await stage.company.call({ method: 'DELETE', path: '/api/inventory-movement/1' });
  await untilSettled();
};

/** Sends an order before its product. */
async function park({ company }: Stage, code: string, product: string, hours = 24): Promise<void> {
  const request = { method: 'POST', path: '/api/production-orders', body: order(code, product) } as const;
  const { status, text } = await company.call({ ...request, headers: { prefer: `wait=${hours}` } });
  assert.equal(status, 202, text);
  await untilSettled();
}

/** One that is carried out, one that is refused when its turn comes, and one that waits in vain. */
async function endWaits(stage: Stage): Promise<void> {
  await park(stage, 'PO-300', 'BREAD');
  await park(stage, 'PO-300', 'CAKE');
  await park(stage, 'PO-301', 'PIE', 1);
  for (const code of ['BREAD', 'CAKE']) {
    await made(['products', named(code)])(stage);
    await untilSettled();
  }
  vi.setSystemTime(Date.now() + 3_660_000);
  await (await theFactory()).runSchedule('watch-parked');
  await untilSettled();
}

/** One line per resource whose examples need more than a company. */
export const stories: Readonly<Record<string, Story>> = {
  'client-orders': { before: traded },
  'purchase-orders': { before: traded },
  products: {
    before: made(
      ['product-families', { code: 'FG', name: 'Finished goods' }],
      ['sections', { code: 'CUT' }],
      ['machines', { code: 'OVEN02' }],
      ['waste-types', { code: 'BROKEN' }],
      ['checklists', { code: 'CheckIn' }],
    ),
  },
  boms: {
    before: made([
      'products',
      [
        { code: 'bicycle', name: 'Bicycle', operations: [{ code: 'assemble', name: 'Assemble' }] },
        ...named('wheel', 'seat'),
      ],
    ]),
  },
  'production-orders': {
    before: made(
      ['products', named('productExample', 'V23076')],
      ['machines', named('exampleMachine', 'F1', 'A32')],
      ['worker-groups', { code: 'ALL', name: 'All' }],
      ['workers', [1, 2, 3, 4].map((number) => ({ number, groups: ['ALL'] }))],
      ['locations', named('location code')],
    ),
    between: { activate: put('/api/production-orders/1', { active: false }) },
  },
  productions: {
    before: made(
      [
        'products',
        { code: 'otherProductCode', name: 'Bracket', operations: [{ code: 'OtherOperationCode', name: 'Press' }] },
      ],
      ['machines', named('PRESS-1')],
      ['waste-types', { code: 'BROKEN', description: 'Broken' }],
      ['workers', { number: 1000, name: 'Worker Name' }],
      ['production-orders', order('productionorderexample00', 'otherProductCode')],
    ),
  },
  'inventory-movements': {
    before: made(
      ['products', named('ProductCode')],
      ['warehouses', { code: 'A', 'warehouse-locations': [{ code: 'Zone2' }] }],
      ['locations', named('location code')],
      ['clients', named('clientCode')],
      ['suppliers', named('supplierCode')],
      [
        'client-order',
        { code: 'clientOrderCode', client: 'clientCode', products: [{ code: 'ProductCode', quantity: 10 }] },
      ],
      [
        'purchase-orders',
        { code: 'purchaseOrderCode', supplier: 'supplierCode', products: [{ code: 'ProductCode', quantity: 10 }] },
      ],
    ),
    between: {
      remove: async (stage) => {
        await put('/api/inventory-movements/1', { comment: 'Counted again' })(stage);
        await untilSettled();
      },
    },
    after: async ({ company }) => {
      const { body } = await company.call<{ id: number }>({
        method: 'POST',
        path: '/api/inventory-movements',
        body: {
          'product-code': 'ProductCode',
          type: 'out',
          quantity: 2.5,
          'warehouse-location': 'Zone2',
          comment: 'Sample',
        },
      });
      await untilSettled();
      await company.call({ method: 'PUT', path: `/api/inventory-movements/${body.id}`, body: { quantity: 3 } });
      await untilSettled();
      await company.call({ method: 'DELETE', path: `/api/inventory-movement/${body.id}` });
    },
  },
  stock: {
    before: async (stage) => {
      await made(
        ['products', named('bicycle')],
        ['warehouses', { code: 'MAIN', 'warehouse-locations': [{ code: 'A-01' }] }],
        [
          'inventory-movements',
          {
            'product-code': 'bicycle',
            type: 'in',
            quantity: 10,
            lot: 'A',
            'warehouse-location': 'A-01',
            'date-time': '2023-07-20T09:15:15Z',
          },
        ],
      )(stage);
      await untilSettled();
    },
  },
  lots: { before: made(['products', { code: 'FLOUR', name: 'Flour', uom: 'kg' }]) },
  warehouses: { before: made(['locations', { code: 'LISBON', name: 'Lisbon' }]) },
  shippings: {
    before: made(
      ['products', named('V23076')],
      ['locations', { code: 'LISBON', name: 'Lisbon' }],
      ['clients', named('Client X')],
      ['client-order', { code: 'CO-1001', client: 'Client X', products: [{ code: 'V23076', quantity: 10 }] }],
    ),
  },
  receivings: {
    before: made(
      ['products', named('V23076')],
      ['locations', { code: 'LISBON', name: 'Lisbon' }],
      ['suppliers', named('Supplier X')],
      ['purchase-orders', { code: 'PO-2001', supplier: 'Supplier X', products: [{ code: 'V23076', quantity: 10 }] }],
    ),
  },
  'material-stagings': {
    before: made(
      ['products', [{ code: 'FLOUR', name: 'Flour', uom: 'kg' }, ...named('BREAD')]],
      ['lots', { code: 'L-2607', product: 'FLOUR', 'expiration-date': '2027-07-20', 'supplier-lot': 'MILL-88' }],
      ['warehouses', { code: 'MAIN', 'warehouse-locations': [{ code: 'A-01' }] }],
      ['workers', worker],
      ['production-orders', order('PO-300', 'BREAD')],
    ),
  },
  downtimes: {
    before: made(
      ['downtime-types', { code: 'Maintenance' }],
      ['machines', { code: 'OVEN02', name: 'Oven 2', 'downtime-types': ['Maintenance'] }],
      ['workers', worker],
      ['products', named('BREAD')],
      ['production-orders', order('PO-300', 'BREAD')],
    ),
  },
  punchclocks: { before: made(['workers', worker]) },
  reports: {
    before: made(
      ['workers', { ...worker, shift: { start: '08:00', end: '16:00', days: [1, 2, 3, 4, 5] } }],
      ['products', named('BREAD')],
      [
        'productions',
        {
          worker: 12,
          operation: { 'product-code': 'BREAD' },
          quantity: 40,
          'start-time': '2026-07-20T08:30:00Z',
          'end-time': '2026-07-20T12:30:00Z',
        },
      ],
    ),
  },
  machines: {
    before: made(
      ['sections', { code: 'BAKERY', name: 'Bakery' }],
      ['downtime-types', { code: 'Maintenance' }],
      ['waste-types', { code: 'Waste1' }],
      ['products', named('BREAD')],
      ['production-orders', order('PO-300', 'BREAD')],
    ),
    between: {
      remove: ({ company }) =>
        company.call({
          method: 'POST',
          path: '/api/machines/OVEN02/startstop',
          body: { type: 'Maintenance', running: 1 },
        }),
    },
  },
  workers: {
    before: made(['worker-groups', { code: 'ALL', name: 'All' }], ['sections', { code: 'BAKERY', name: 'Bakery' }]),
  },
  channels: {},
  changes: {
    before: async (stage) => {
      await made(
        ['channels', { name: 'erp-orders', type: 'PRODUCTION_ORDER' }],
        ['products', named('BREAD')],
        ['production-orders', order('PO-300', 'BREAD')],
      )(stage);
      await untilSettled();
    },
    captured: { read: ['x-receipt', '0f8fad5b-d9cb-469f-a165-70867728950e'] },
  },
  partnerships: {
    before: async (stage) => {
      const partner = await partnerOf(stage);
      partners.set(stage.company, partner);
    },
    between: {
      accept: async ({ company }) => {
        const partner = partners.get(company);
        await partner?.call({
          method: 'POST',
          path: '/api/partnerships',
          body: { partner: company.id, role: 'actor', products: [packed.gtin], name: 'Owner' },
        });
      },
    },
  },
  serials: {
    before: made(
      ['products', { code: 'PILLS-20', name: 'Pills', gtin: '01234567891234', 'waive-gtin-check': true }],
      ['shopfloor-channels', line],
    ),
  },
  'parked-requests': { before: (stage) => park(stage, 'PO-300', 'BREAD'), after: endWaits },
  'serial-operations': { before: packaging },
  packs: { before: packaging },
  epcis: { before: packaging },
  'api-keys': { sorted: { list: 'name' }, captured: { create: ['key', 'ak-erp-7Qm2'] } },
  sandboxes: {
    before: made(['products', named('BREAD', 'FLOUR')], ['machines', named('OVEN02')]),
    between: { list: () => untilSettled() },
    captured: { create: ['key', 'ak-trial-4Kd8'] },
  },
  requests: {
    before: async ({ company, standIns }) => void standIns.set(REQUEST, await refusedRequest(company)),
  },
  sessions: {
    before: async ({ company, standIns }) => void standIns.set(SESSION, await sessionOf(company)),
    captured: { create: ['set-cookie', 'shopfloor-session=YOUR-SESSION'] },
  },
  webhooks: {
    between: { deliveries: () => untilSettled(), recover: () => untilSettled(), testFilter: twoLots },
    captured: { test: ['uuid', '019e2f6a-3b1c-7d4e-8f90-a1b2c3d4e5f6'] },
  },
  events: {
    before: async (stage) => {
      await made(['locations', { code: 'LISBON', name: 'Lisbon' }], ['products', named('BREAD')])(stage);
      await made(['production-orders', order('PO-300', 'BREAD')])(stage);
      await untilSettled();
    },
  },
  history: { before: oneOfEach },
  digest: {
    before: async (stage) => {
      await made(
        ['products', named('BREAD')],
        [
          'inventory-movements',
          { 'product-code': 'BREAD', type: 'in', quantity: '12.5', 'date-time': '2026-07-20T09:15:15Z' },
        ],
      )(stage);
      await untilSettled();
    },
  },
};

/** Stands for the id of a request that was refused. */
const REQUEST = 'c3b7a3f4-5f0e-4c39-9d35-0b1f6a2d7c18';

/** Stands for a session of another browser. */
const SESSION = '6b9e4c1e-2f7a-4d0c-9c56-8d1f3a5b7e90';

/** The other company of a stage of partnerships. */
export const partners = new WeakMap<TestCompany, TestCompany>();

/** A company for the examples of a resource. The texts that stand for its own are those that the examples print. */
export async function stageFor(resource: string, endpoint: string): Promise<Stage> {
  const company = await newCompany({ name: 'Example Factory' });
  const standIns: StandIns = new Map([
    ['YOUR-API-KEY', company.key],
    ['YOUR-API-SECRET', company.secret],
    ['https://erp.example/hooks/shopfloor', endpoint],
  ]);
  const stage = { company, standIns, endpoint };
  await stories[resource]?.before?.(stage);
  standIns.set('company0id', company.id);
  return stage;
}
