import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtConsole } from '../../console/build.ts';
import {
  assembledProduct,
  bom,
  clearedProduct,
  clientOrder,
  commissioningBody,
  countedMachine,
  ENDPOINT,
  employedWorker,
  family,
  fromClient,
  GTIN,
  group,
  line,
  location,
  machine,
  madeProduct,
  madeSerials,
  movementBody,
  OWN,
  ofNothing,
  order,
  other,
  packedProduct,
  parts,
  product,
  productionBody,
  references,
  section,
  shiftWorker,
  stagingBody,
  stop,
  stoppableMachine,
  stoppedTime,
  toSupplier,
  worker,
} from './example-bodies.ts';
import {
  channelOf,
  create,
  createPackagingLine,
  createStorehouse,
  createWorkplace,
  deliveryOf,
  familyOf,
  firstOf,
  invitationTo,
  many,
  manyOperations,
  manyPacks,
  manyParked,
  manyProductions,
  manyRefusals,
  operationOf,
  packOf,
  parkedOf,
  productOf,
  receiptOf,
  refusedRequest,
  sessionOf,
  webhookWithFailures,
  webhookWithMissedEvents,
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
  /** Members of bodies of these routes that are about all companies: who is invited, what must be unique. */
  readonly across?: Readonly<Record<string, readonly string[]>>;
  /** Of what the paths name, some is there only once consumers were told of the company. */
  readonly followed?: true;
  /** Creates something of which these routes have more than one page, and answers the values of their path parameters. */
  readonly long?: Readonly<Record<string, (company: TestCompany) => Promise<Readonly<Record<string, string>>>>>;
};

/** A file of the console, which is built when it is not yet. */
async function scriptOfConsole(): Promise<string> {
  const names = readdirSync(join(await builtConsole(), 'assets'));
  return names.find((name) => name.endsWith('.js')) ?? '';
}

/** One line per resource whose examples cannot be generated from its schemas alone. */
export const examples: Readonly<Record<string, Example>> = {
  authorization: { prepare: async (company) => void (await company.token()) },
  'api-auth': { body: { create: { api_key: OWN.key, api_secret: OWN.secret } } },
  'shopfloor-channels': { body: { create: { partnership: undefined }, update: { partnership: undefined } } },
  partnerships: {
    prepare: (company) => create(company, 'products', { ...product, code: 'EXAMPLE-SERIAL', gtin: GTIN }),
    body: { create: { products: [GTIN] }, update: { products: [GTIN], 'proposed-products': undefined } },
    params: { id: invitationTo },
    across: { create: ['partner'] },
  },
  console: { params: { file: async () => scriptOfConsole() } },
  requests: {
    prepare: async (company) => void (await refusedRequest(company)),
    params: { id: refusedRequest },
    long: { list: manyRefusals },
    // Of a request its own company has the record, and no copy of that company.
    across: {},
  },
  sessions: { body: { create: { key: OWN.key, secret: OWN.secret } }, params: { id: sessionOf } },
  'static-tokens': { body: { create: { key: undefined, token: undefined } }, across: { create: ['token'] } },
  workers: {
    prepare: async (company) => {
      await create(company, 'worker-groups', group);
      await create(company, 'sections', section);
    },
    body: { create: employedWorker, update: employedWorker },
  },
  machines: {
    prepare: async (company) => {
      await create(company, 'sections', section);
      await create(company, 'downtime-types', stop);
      await create(company, 'machines', countedMachine);
    },
    body: {
      create: stoppableMachine,
      update: stoppableMachine,
      count: { waste: undefined },
      countMany: (seed) => ({ machine: countedMachine.code, count: seed, waste: undefined }),
      startstop: { type: stop.code, running: 0 },
    },
  },
  products: {
    prepare: async (company) => {
      await create(company, 'machines', machine);
      await create(company, 'product-families', family);
      await create(company, 'sections', { code: madeProduct.section });
      await create(company, 'labels', { code: madeProduct.label });
      await create(company, 'custom-fields', { name: 'EXAMPLE-FIELD' });
      await create(company, 'waste-types', { code: 'EXAMPLE-WASTE' });
      await create(company, 'checklists', { code: 'EXAMPLE-CHECKLIST' });
    },
    body: { create: madeProduct, update: madeProduct },
  },
  'product-families': {
    params: { code: familyOf },
  },
  boms: {
    prepare: async (company) => {
      await create(company, 'products', [product, assembledProduct, other, clearedProduct, ...parts]);
      const lines = parts.map(({ code }) => ({ 'product-code': code, quantity: 1 }));
      await create(company, 'bom', { 'product-code': clearedProduct.code, bom: lines });
    },
    // Each product once in an array.
    body: { update: (seed) => ({ 'product-code': seed % 2 === 0 ? assembledProduct.code : other.code, bom }) },
  },
  'production-orders': {
    prepare: async (company) => {
      await create(company, 'machines', machine);
      await create(company, 'worker-groups', group);
      await create(company, 'workers', worker);
      await create(company, 'locations', location);
      await create(company, 'products', product);
      await create(company, 'shippings', { code: references.shipping });
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
    prepare: createWorkplace,
    body: { create: productionBody, update: productionBody },
  },
  'inventory-movements': {
    prepare: createStorehouse,
    body: { create: movementBody, update: movementBody },
    params: { id: (company) => firstOf(company, 'inventory-movements', movementBody) },
  },
  stock: {
    prepare: createStorehouse,
    body: { count: { 'product-code': product.code, date: undefined } },
    params: { code: productOf },
    long: { list: many('products', (count) => ({ ...product, code: `EXAMPLE-MANY-${count}` })) },
  },
  lots: {
    prepare: (company) => create(company, 'products', product),
    body: {
      create: { product: product.code, 'product-code': product.code },
      update: { product: undefined, 'product-code': undefined, code: undefined },
    },
  },
  warehouses: { body: { create: { location: undefined }, update: { location: undefined } } },
  shippings: { body: { create: ofNothing, update: ofNothing } },
  receivings: { body: { create: ofNothing, update: ofNothing } },
  'material-stagings': { prepare: createStorehouse, body: { create: stagingBody, update: stagingBody } },
  downtimes: {
    prepare: async (company) => {
      await create(company, 'downtime-types', stop);
      await create(company, 'machines', machine);
      await create(company, 'workers', { number: worker.number });
      await create(company, 'products', product);
      await create(company, 'production-orders', { ...order, code: 'EXAMPLE-STOPPED' });
    },
    body: { create: stoppedTime, update: stoppedTime },
  },
  punchclocks: {
    prepare: (company) => create(company, 'workers', { number: worker.number }),
    body: { create: { worker: worker.number }, update: { worker: worker.number } },
  },
  reports: {
    prepare: (company) => create(company, 'workers', shiftWorker),
    query: { workerLaborTime: { 'start-time': '2026-07-20T00:00:00Z', 'end-time': '2026-07-27T00:00:00Z' } },
    long: { workerLaborTime: many('workers', (count) => ({ ...shiftWorker, number: count })) },
  },
  webhooks: {
    body: {
      create: { url: ENDPOINT, role: undefined, active: true },
      update: { url: ENDPOINT, role: undefined, active: true },
      recover: { cursor: undefined },
      replay: { cursor: undefined },
    },
    followed: true,
    params: { uuid: deliveryOf },
    long: { deliveries: webhookWithFailures, recover: webhookWithFailures, replay: webhookWithMissedEvents },
  },
  digest: {
    query: { list: { from: '2026-07-20' }, records: { entity: 'productions', day: '2026-07-20' } },
    long: { records: manyProductions },
  },
  serials: {
    prepare: createPackagingLine,
    headers: { commission: { 'x-channel-key': line.key } },
    body: { commission: commissioningBody },
  },
  epcis: { prepare: createPackagingLine, long: { events: manyOperations } },
  'serial-operations': { prepare: createPackagingLine, params: { id: operationOf }, long: { list: manyOperations } },
  packs: {
    prepare: createPackagingLine,
    params: { gtin: async () => packedProduct.gtin, serial: packOf },
    body: {
      pool: (seed) => ({ gtin: packedProduct.gtin, ...madeSerials(seed) }),
      release: { gtin: packedProduct.gtin, batch: undefined, serials: ['EXAMPLE-MADE-A'], market: 'PT' },
      decommission: { gtin: packedProduct.gtin, serials: ['EXAMPLE-MADE-B'] },
    },
    long: { list: manyPacks },
  },
  'parked-requests': {
    prepare: async (company) => void (await parkedOf(company)),
    params: { id: parkedOf },
    long: { list: manyParked },
  },
  // Of a sandbox its company has a part only: it is a company itself.
  sandboxes: { across: {} },
  changes: { followed: true, params: { channel: channelOf, receipt: receiptOf } },
  events: { long: { list: many('locations', (count) => ({ code: `EXAMPLE-${count}` })) } },
};
