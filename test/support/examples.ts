import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memo } from '../../shared/memo.ts';
import { eventually } from './eventually.ts';
import { newCompany, settled, type TestCompany } from './factory.ts';
import { walk } from './walk.ts';

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

/** Stands in examples for what differs from company to company; whoever sends a request puts its own in. */
export const OWN = { key: 'KEY-OF-THE-COMPANY', secret: 'SECRET-OF-THE-COMPANY' } as const;

/** Nothing listens there: a delivery fails at once, and nothing leaves this machine. */
const ENDPOINT = 'http://127.0.0.1:9/hook';

/** More than a page, together with what else there is. */
const MANY = 30;
/** An array holds as many, and so does what a webhook is sent again by one request. */
const ORDERS = 100;

const machine = { code: 'EXAMPLE-MACHINE' };
const group = { code: 'EXAMPLE-GROUP' };
const worker = { number: 900, groups: [group.code] };
const worked = { number: 901, shift: { start: '08:00', end: '16:00', days: [1, 2, 3, 4, 5] } };
const stop = { code: 'EXAMPLE-STOP' };
const section = { code: 'EXAMPLE-SECTION' };
const stopping = { section: section.code, 'downtime-types': [stop.code] };
const employed = { section: section.code, groups: [group.code] };
const location = { code: 'EXAMPLE-LOCATION' };
const GTIN = '4006381333931';
const product = { code: 'EXAMPLE-PRODUCT', name: 'Example' };
const assembled = { ...product, code: 'EXAMPLE-ASSEMBLED', operations: [{ code: 'OP10', name: 'Assemble' }] };
const other = { ...assembled, code: 'EXAMPLE-ASSEMBLED-TOO' };
const cleared = { ...product, code: 'EXAMPLE-CLEARED' };
const parts = Array.from({ length: 10 }, (_, position) => ({ code: `EXAMPLE-PART-${position}`, name: 'Example' }));
const bom = [{ 'product-code': product.code, quantity: 2, 'operation-code': 'OP10' }];
const order = {
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2026-07-21T08:00:00Z',
  products: [{ product: product.code, 'quantity-ordered': 1 }],
};

const references = {
  products: [{ product: product.code, 'quantity-ordered': 3, observations: 'as usual' }],
  machines: [machine.code],
  'workers-assigned': [{ number: worker.number }],
  'worker-groups': [{ code: group.code }],
  location: location.code,
};
const stopped = {
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
const fromClient = { ...traded, client: 'EXAMPLE-CLIENT' };
const toSupplier = { ...traded, supplier: 'EXAMPLE-SUPPLIER' };
const clientOrder = { code: 'EXAMPLE-CLIENT-ORDER', products: [{ code: product.code, quantity: 1 }] };
const family = { code: 'EXAMPLE-FAMILY', name: 'Example' };
const made = {
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
const warehouse = { code: 'EXAMPLE-WAREHOUSE', 'warehouse-locations': [{ code: 'EXAMPLE-PLACE' }] };
const moved = {
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
const ofNothing = { 'client-order': undefined, 'purchase-order': undefined, location: undefined };
const recorded = {
  'production-order': undefined,
  operation: { 'product-code': product.code },
  worker: worked.number,
  machine: machine.code,
  'produced-waste': undefined,
  lot: undefined,
};
const staged = {
  product: product.code,
  quantity: 2,
  'production-order': undefined,
  lot: undefined,
  'warehouse-location': 'EXAMPLE-PLACE',
  worker: undefined,
};

const packed = { code: 'EXAMPLE-PACKED', name: 'Example', gtin: '04006381333955' };
const line = { name: 'EXAMPLE-LINE', key: 'EXAMPLE-CHANNEL-KEY' };
const madeSerials = (seed: number) => ({ serials: [`EXAMPLE-${seed}-A`, `EXAMPLE-${seed}-B`] });
const commissioning = (seed: number) => ({
  product_code: packed.gtin,
  product_code_schema: 'GTIN',
  batch: 'EXAMPLE-BATCH',
  expiry_date: '301231',
  ...madeSerials(seed),
});

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
    prepare: async (company) => {
      await create(company, 'products', product);
      await create(company, 'machines', machine);
      await create(company, 'workers', worked);
    },
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

/** Creates an entity, or several, unless it is there. */
async function create(company: TestCompany, resource: string, body: object): Promise<void> {
  const { status, text } = await company.call({ method: 'POST', path: `/api/${resource}`, body });
  assert.ok(status === 201 || /exists already/.test(text), text);
}

async function storehouse(company: TestCompany): Promise<void> {
  await create(company, 'products', product);
  await create(company, 'warehouses', warehouse);
}

/** Creates many of a resource, and whatever comes of it. */
function many(resource: string, body: (count: number) => object, length = MANY): NonNullable<Example['long']>[string] {
  return async (company) => {
    const bodies = Array.from({ length }, (_, position) => body(position + 1));
    await create(company, resource, bodies);
    await settled();
    return {};
  };
}

async function manyProductions(company: TestCompany) {
  await examples.productions?.prepare?.(company);
  const done = { 'start-time': '2026-07-20T09:15:15Z', 'end-time': '2026-07-20T09:15:15Z', quantity: 1 };
  return many('productions', () => ({ ...recorded, ...done }))(company);
}

async function manyOperations(company: TestCompany) {
  for (let count = 1; count <= MANY; count += 1) await packOf(company);
  return {};
}

async function manyPacks(company: TestCompany) {
  const serials = Array.from({ length: MANY }, (_, position) => `EXAMPLE-MANY-${position}`);
  await commission(company, serials);
  return {};
}

/** Counts from 1 in every company. */
function counter(): (company: TestCompany) => number {
  const counted = new WeakMap<TestCompany, number>();
  return (company) => {
    const next = (counted.get(company) ?? 0) + 1;
    counted.set(company, next);
    return next;
  };
}

const nextFamily = counter();

/** A product family that was not there before. */
async function familyOf(company: TestCompany): Promise<string> {
  const code = `EXAMPLE-FAMILY-${nextFamily(company)}`;
  await create(company, 'product-families', { code, name: 'Example' });
  return code;
}

/** A product nobody else has. */
async function productOf(company: TestCompany): Promise<string> {
  const own = { ...product, code: `EXAMPLE-OF-${company.id}` };
  await create(company, 'products', own);
  return own.code;
}

/** Id of an entity created with this body. */
async function firstOf(company: TestCompany, resource: string, body: object): Promise<string> {
  const made = await company.call<{ id: number }>({ method: 'POST', path: `/api/${resource}`, body });
  return String(made.body.id);
}

/** A product that is packed, the line that packs it, and two packs. */
async function packaging(company: TestCompany): Promise<void> {
  await create(company, 'products', packed);
  await create(company, 'shopfloor-channels', line);
  await commission(company, ['EXAMPLE-MADE-A', 'EXAMPLE-MADE-B']);
}

async function commission(company: TestCompany, serials: readonly string[]): Promise<void> {
  const { status, text } = await company.call({
    method: 'POST',
    path: '/v1/manufacturer/v2/api/serials/commission',
    headers: { 'x-channel-key': line.key },
    body: { ...commissioning(0), serials },
  });
  assert.equal(status, 200, text);
}

const nextPack = counter();

/** A pack that was not there before. */
async function packOf(company: TestCompany): Promise<string> {
  const serial = `EXAMPLE-PACK-${nextPack(company)}`;
  await commission(company, [serial]);
  return serial;
}

/** The operation that made such a pack. */
async function operationOf(company: TestCompany): Promise<string> {
  await packOf(company);
  const { body } = await company.call<readonly { id: number }[]>({ path: '/api/serial-operations' });
  return String(body.at(-1)?.id);
}

/** A delivery that was tried, and failed. */
async function deliveryOf(company: TestCompany): Promise<string> {
  const created = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/webhooks',
    body: { url: ENDPOINT, topics: ['productionOrder/create'] },
  });
  const path = `/api/webhooks/${created.body.id}/test`;
  const { body } = await company.call<{ uuid: string }>({ method: 'POST', path });
  await settled();
  return body.uuid;
}

/** More orders than a webhook is told of at once. */
async function manyOrders(company: TestCompany): Promise<void> {
  await create(company, 'products', product);
  await many('production-orders', (count) => ({ ...order, code: `EXAMPLE-MANY-${count}` }), ORDERS)(company);
  await create(company, 'production-orders', { ...order, code: 'EXAMPLE-ONE-MORE' });
  await settled();
}

/** A webhook that was not told of them, as it came later. */
async function untoldTo(company: TestCompany): Promise<{ id: string }> {
  await manyOrders(company);
  return { id: await firstOf(company, 'webhooks', { url: ENDPOINT, topics: ['productionOrder/create'] }) };
}

/** A webhook that could not be told of them. Its endpoint is gone, so nothing is tried again by itself. */
async function undeliveredTo(company: TestCompany): Promise<{ id: string }> {
  await manyOrders(company);
  const id = await firstOf(company, 'webhooks', { url: await goneEndpoint(), topics: ['productionOrder/create'] });
  const path = `/api/webhooks/${id}`;
  const resume = () => company.call({ method: 'PUT', path, body: { active: true } });
  const asked: { since: string; cursor?: string } = { since: '2026-07-20T00:00:00Z' };
  do {
    await resume();
    const { body } = await company.call<{ cursor: string }>({ method: 'POST', path: `${path}/replay`, body: asked });
    asked.cursor = body.cursor;
    await settled();
  } while (asked.cursor);
  await resume();
  return { id };
}

/** Address of an endpoint that answers that it is gone for good: it is not called again. */
const goneEndpoint = memo(async () => {
  const server = createServer((_, response) => void response.writeHead(410, { connection: 'close' }).end());
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});

/** An invitation by another company to have something made there; who is invited owns the product. */
async function invitationTo(company: TestCompany): Promise<string> {
  const manufacturer = await newCompany();
  const body = { partner: company.id, role: 'actor', products: [GTIN] };
  await manufacturer.call({ method: 'POST', path: '/api/partnerships', body });
  const all = await walk<{ id: number }>(company, '/api/partnerships');
  return String(all.flat().at(-1)?.id);
}

const nextOrder = counter();

/** A channel in which a production order waits. */
async function channelOf(company: TestCompany): Promise<string> {
  await create(company, 'channels', { name: 'EXAMPLE-CHANNEL', type: 'PRODUCTION_ORDER' });
  await create(company, 'products', product);
  await create(company, 'production-orders', { ...order, code: `EXAMPLE-ORDER-${nextOrder(company)}` });
  await settled();
  return 'EXAMPLE-CHANNEL';
}

/** A receipt of that channel that waits for its acknowledgement. */
function receiptOf(company: TestCompany): Promise<string> {
  return eventually(async () => {
    const { headers } = await company.call({ path: '/api/changes/EXAMPLE-CHANNEL', query: { ack: 'manual' } });
    assert.ok(headers['x-receipt'], 'the order has reached the channel');
    return headers['x-receipt'];
  });
}
