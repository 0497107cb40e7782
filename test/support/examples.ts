import {
  assembled,
  bom,
  cleared,
  clientOrder,
  commissioning,
  ENDPOINT,
  employed,
  family,
  fromClient,
  GTIN,
  group,
  line,
  location,
  machine,
  made,
  madeSerials,
  moved,
  OWN,
  ofNothing,
  order,
  other,
  packed,
  parts,
  product,
  recorded,
  references,
  section,
  staged,
  stop,
  stopped,
  stopping,
  toSupplier,
  worked,
  worker,
} from './example-bodies.ts';
import {
  channelOf,
  create,
  deliveryOf,
  familyOf,
  firstOf,
  invitationTo,
  many,
  manyOperations,
  manyPacks,
  manyProductions,
  operationOf,
  packaging,
  packOf,
  productOf,
  receiptOf,
  storehouse,
  undeliveredTo,
  untoldTo,
  workplace,
} from './example-makers.ts';
import type { TestCompany } from './factory.ts';

/** What a resource needs beyond what its schemas say, so that a test can make one: mostly, what it refers to. */
export type Example = {
  /** Creates what examples of the resource refer to. Called once per company. */
  readonly prepare?: (company: TestCompany) => Promise<void>;
  /** Members that replace the generated ones in bodies of these routes; `undefined` leaves one out. */
  readonly body?: Readonly<Record<string, Readonly<Record<string, unknown>> | ((seed: number) => object)>>;
  /** What the query of these routes must say. */
  readonly query?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headers these routes need besides the credentials. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Values of path parameters that no creating POST of the path gives. */
  readonly params?: Readonly<Record<string, (company: TestCompany) => Promise<string>>>;
  /** Members of bodies of these routes that are about all companies: who is invited, what nobody else may have. */
  readonly across?: Readonly<Record<string, readonly string[]>>;
  /** Creates something of which these routes have more than one page, and answers the values of their path parameters. */
  readonly long?: Readonly<Record<string, (company: TestCompany) => Promise<Readonly<Record<string, string>>>>>;
};

/** One line per resource whose examples cannot be generated from its schemas alone. */
export const examples: Readonly<Record<string, Example>> = {
  authorization: { prepare: async (company) => void (await company.token()) },
  'api-auth': { body: { create: { api_key: OWN.key, api_secret: OWN.secret } } },
  'shopfloor-channels': { body: { create: { partnership: undefined }, update: { partnership: undefined } } },
  partnerships: {
    prepare: (company) => create(company, 'products', { ...product, code: 'EXAMPLE-SERIAL', gtin: GTIN }),
    body: { create: { products: [GTIN] }, update: { products: [GTIN] } },
    params: { id: invitationTo },
    across: { create: ['partner'] },
  },
  'static-tokens': { body: { create: { key: undefined, token: undefined } }, across: { create: ['token'] } },
  workers: {
    prepare: async (company) => {
      await create(company, 'worker-groups', group);
      await create(company, 'sections', section);
    },
    body: { create: employed, update: employed },
  },
  machines: {
    prepare: async (company) => {
      await create(company, 'sections', section);
      await create(company, 'downtime-types', stop);
    },
    body: {
      create: stopping,
      update: stopping,
      count: { waste: undefined },
      startstop: { type: stop.code, running: 0 },
    },
  },
  products: {
    prepare: async (company) => {
      await create(company, 'machines', machine);
      await create(company, 'product-families', family);
      await create(company, 'sections', { code: made.section });
      await create(company, 'labels', { code: made.label });
      await create(company, 'custom-fields', { name: 'EXAMPLE-FIELD' });
      await create(company, 'waste-types', { code: 'EXAMPLE-WASTE' });
      await create(company, 'checklists', { code: 'EXAMPLE-CHECKLIST' });
    },
    body: { create: made, update: made },
  },
  'product-families': {
    params: { code: familyOf },
  },
  boms: {
    prepare: async (company) => {
      await create(company, 'products', [product, assembled, other, cleared, ...parts]);
      const lines = parts.map(({ code }) => ({ 'product-code': code, quantity: 1 }));
      await create(company, 'bom', { 'product-code': cleared.code, bom: lines });
    },
    // Each product once in an array.
    body: { update: (seed) => ({ 'product-code': seed % 2 === 0 ? assembled.code : other.code, bom }) },
  },
  'production-orders': {
    prepare: async (company) => {
      await create(company, 'machines', machine);
      await create(company, 'worker-groups', group);
      await create(company, 'workers', worker);
      await create(company, 'locations', location);
      await create(company, 'products', product);
    },
    body: { create: references, update: references },
  },
  'client-orders': {
    prepare: async (company) => {
      await create(company, 'locations', location);
      await create(company, 'products', product);
      await create(company, 'clients', { code: fromClient.client, name: 'Example' });
      await create(company, 'client-order', clientOrder);
    },
    body: {
      create: fromClient,
      update: fromClient,
      updateNamed: { ...fromClient, id: undefined, code: clientOrder.code },
    },
  },
  'purchase-orders': {
    prepare: async (company) => {
      await create(company, 'locations', location);
      await create(company, 'products', product);
      await create(company, 'suppliers', { code: toSupplier.supplier, name: 'Example' });
    },
    body: { create: toSupplier, update: toSupplier },
  },
  productions: {
    prepare: workplace,
    body: { create: recorded, update: recorded },
  },
  'inventory-movements': {
    prepare: storehouse,
    body: { create: moved, update: moved },
    params: { id: (company) => firstOf(company, 'inventory-movements', moved) },
  },
  stock: {
    prepare: storehouse,
    body: { count: { 'product-code': product.code, date: undefined } },
    params: { code: productOf },
  },
  lots: {
    prepare: (company) => create(company, 'products', product),
    body: {
      create: { product: product.code, 'product-code': undefined },
      update: { product: undefined, 'product-code': undefined, code: undefined },
    },
  },
  warehouses: { body: { create: { location: undefined }, update: { location: undefined } } },
  shippings: { body: { create: ofNothing, update: ofNothing } },
  receivings: { body: { create: ofNothing, update: ofNothing } },
  'material-stagings': { prepare: storehouse, body: { create: staged, update: staged } },
  downtimes: {
    prepare: async (company) => {
      await create(company, 'downtime-types', stop);
      await create(company, 'machines', machine);
      await create(company, 'workers', { number: worker.number });
      await create(company, 'products', product);
      await create(company, 'production-orders', { ...order, code: 'EXAMPLE-STOPPED' });
    },
    body: { create: stopped, update: stopped },
  },
  punchclocks: {
    prepare: (company) => create(company, 'workers', { number: worker.number }),
    body: { create: { worker: worker.number }, update: { worker: worker.number } },
  },
  reports: {
    prepare: (company) => create(company, 'workers', worked),
    query: { workerLaborTime: { 'start-time': '2026-07-20T00:00:00Z', 'end-time': '2026-07-27T00:00:00Z' } },
    long: { workerLaborTime: many('workers', (count) => ({ ...worked, number: count })) },
  },
  webhooks: {
    body: {
      create: { url: ENDPOINT, active: true },
      update: { url: ENDPOINT, active: true },
      recover: { cursor: undefined },
      replay: { cursor: undefined },
    },
    params: { uuid: deliveryOf },
    long: { deliveries: undeliveredTo, recover: undeliveredTo, replay: untoldTo },
  },
  digest: {
    query: { list: { from: '2026-07-20' }, records: { entity: 'productions', day: '2026-07-20' } },
    long: { records: manyProductions },
  },
  serials: {
    prepare: packaging,
    headers: { commission: { 'x-channel-key': line.key } },
    body: { commission: commissioning },
  },
  epcis: { prepare: packaging, long: { events: manyOperations } },
  'serial-operations': { prepare: packaging, params: { id: operationOf }, long: { list: manyOperations } },
  packs: {
    prepare: packaging,
    params: { gtin: async () => packed.gtin, serial: packOf },
    body: {
      pool: (seed) => ({ gtin: packed.gtin, ...madeSerials(seed) }),
      release: { gtin: packed.gtin, batch: undefined, serials: ['EXAMPLE-MADE-A'], market: 'PT' },
      decommission: { gtin: packed.gtin, serials: ['EXAMPLE-MADE-B'] },
    },
    long: { list: manyPacks },
  },
  changes: { params: { channel: channelOf, receipt: receiptOf } },
  events: { long: { list: many('locations', (count) => ({ code: `EXAMPLE-${count}` })) } },
};
