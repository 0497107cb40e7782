import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { STATUSES } from '../../../functions/messaging/webhooks/filter.ts';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { ProductionOrderOut } from '../../../functions/production/production-orders/representation.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { deliveries } from './world.ts';

useFactory();

const path = '/api/webhooks';
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();

type Problem = { readonly errors: readonly { readonly pointer: string; readonly message: string }[] };
type Row = Readonly<Record<'type' | 'topic' | 'reason', string | null>> & {
  readonly sent: boolean;
  readonly key: unknown;
};
type Tested = { readonly count: number; readonly events: readonly Row[] };

async function post<Body>(company: TestCompany, resource: string, body: object): Promise<Body> {
  const answer = await company.call<Body>({ method: 'POST', path: `/api/${resource}`, body });
  assert.ok(answer.status < 300, answer.text);
  return answer.body;
}

const makeProducts = (company: TestCompany, ...codes: readonly string[]) =>
  post(
    company,
    'products',
    codes.map((code) => ({ code, name: code })),
  );

const hook = (company: TestCompany, body: object) => post<{ readonly id: number }>(company, 'webhooks', body);
const refused = (company: TestCompany, body: object, at = path, method: 'POST' | 'PUT' = 'POST') =>
  company.call<Problem>({ method, path: at, body });
const filterTest = (company: TestCompany, body: object) => post<Tested>(company, 'webhooks/filter-tests', body);

const order = (code: string, product: string, more: object = {}) => ({
  code,
  'start-date': '2026-07-20T08:00:00Z',
  'due-date': '2099-07-31T17:00:00Z',
  products: [{ product, 'quantity-ordered': 5 }],
  ...more,
});
const span = { 'start-time': '2026-07-20T08:00:00Z', 'end-time': '2026-07-20T09:30:00Z' };

/** Two products, two machines, and of each kind of event one of either. */
async function makeOneOfEach(company: TestCompany): Promise<void> {
  const [first, second] = ['BREAD', 'CAKE'] as const;
  await makeProducts(company, first, second);
  await post(
    company,
    'machines',
    ['OVEN1', 'OVEN2'].map((code) => ({ code, name: code })),
  );
  await post(company, 'workers', { number: 12, name: 'Ana' });
  await post(company, 'downtime-types', { code: 'Repair' });
  await post(company, 'warehouses', { code: 'MAIN', 'warehouse-locations': [{ code: 'A-01' }] });
  await post(company, 'shippings', { code: 'SH' });
  await post(company, 'receivings', { code: 'RC' });
  for (const [product, machine] of [
    [first, 'OVEN1'],
    [second, 'OVEN2'],
  ]) {
    await post(company, 'production-orders', order(`PO-${product}`, `${product}`, { machines: [machine] }));
    await post(company, 'lots', { code: `L-${product}`, product: { code: product } });
    const moved = { 'product-code': product, quantity: 10, 'date-time': span['start-time'] };
    await post(company, 'inventory-movements', { ...moved, type: 'in' });
    await post(company, 'inventory-movements', { ...moved, type: 'out', shipping: 'SH' });
    await post(company, 'inventory-movements', { ...moved, type: 'in', receiving: 'RC' });
    await post(company, 'material-stagings', {
      product,
      quantity: 1,
      'warehouse-location': 'A-01',
      date: span['start-time'],
    });
    const made = {
      operation: { 'product-code': product },
      machine: { code: machine },
      worker: { number: 12 },
      quantity: 1,
    };
    await post(company, 'productions', { ...made, ...span });
    await post(company, 'downtimes', { 'downtime-type': 'Repair', machines: [machine], product, ...span });
    await untilSettled();
  }
}

const topicsWith = (...kinds: readonly string[]) =>
  TOPICS.filter((topic) => kinds.some((kind) => topic.startsWith(kind)));
const ofMachines = topicsWith('productionOrder', 'production_', 'downTime');
const ofProducts = [...ofMachines, ...topicsWith('lot', 'stock', 'material', 'shipping', 'receiving', 'internal')];

/** What was recorded for a webhook: topic and body. An endpoint may be called later. */
const toldTo = async ({ id: company }: TestCompany, webhook: number) =>
  (await deliveries({ company }, webhook)).map(({ topic, body }) => ({ topic, text: body }));

test('each kind of event is sent to who asked for its product or its machine, and to no other', async (t) => {
  const company = await newCompany();
  const { url } = await receiver(t);
  await hook(company, { url, topics: ofProducts, filter: { product: ['BREAD', 'NOT-THERE-YET'] } });
  await hook(company, { url, topics: ofMachines, filter: { machine: ['OVEN2'] } });
  await hook(company, { url, topics: ofMachines, filter: { machine: ['OVEN2'], product: ['BREAD'] } });
  await makeOneOfEach(company);
  const [breads, machines, both] = await Promise.all([1, 2, 3].map((id) => toldTo(company, id)));
  assert.ok(breads && machines && both);
  const kindsOf = (told: typeof breads) =>
    [...new Set(told.map(({ topic }) => topic.replace(/[_/][a-z]+$/, '')))].toSorted();
  assert.deepEqual(kindsOf(breads), [
    ...['downTime', 'internal_inventory_movement', 'lot', 'material_staging', 'production', 'productionOrder'],
    ...['receiving_inventory_movement', 'shipping_inventory_movement', 'stock'],
  ]);
  assert.ok(breads.every(({ text }) => text.includes('BREAD') && !text.includes('CAKE')));
  assert.deepEqual(kindsOf(machines), ['downTime', 'production', 'productionOrder']);
  assert.ok(machines.every(({ text }) => text.includes('OVEN2') && !text.includes('OVEN1')));
  assert.deepEqual(both, []);
});

test('a deletion is sent by what it was of, though the call says no more than the id', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeProducts(company, 'BREAD', 'CAKE');
  await hook(company, { url: endpoint.url, topics: ['lot_deleted'], filter: { product: ['CAKE'] } });
  for (const code of ['BREAD', 'CAKE']) await post(company, 'lots', { code: 'L', product: { code } });
  for (const id of [1, 2]) await company.call({ method: 'DELETE', path: `/api/lots/${id}` });
  await untilSettled();
  assert.deepEqual(
    (await toldTo(company, 1)).map(({ text }) => JSON.parse(text)),
    [{ id: 2 }],
  );
});

test('a status is that of the call: of an order either of its two, of a stop whether it goes on', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const topics = topicsWith('productionOrder', 'downTime');
  await makeProducts(company, 'BREAD');
  await post(company, 'downtime-types', { code: 'Repair' });
  await post(company, 'workers', { number: 12, name: 'Ana' });
  await hook(company, { url: endpoint.url, topics, filter: { status: ['delayed', 'closed', 'running'] } });
  await post(company, 'production-orders', order('EARLY', 'BREAD'));
  await post(company, 'production-orders', order('LATE', 'BREAD', { 'due-date': '2026-07-21T08:00:00Z' }));
  await company.call({ method: 'PUT', path: '/api/production-orders/1', body: { notes: 'still the same' } });
  await company.call({ method: 'PUT', path: '/api/production-orders/1', body: { ended: true } });
  await post(company, 'downtimes', { 'downtime-type': 'Repair', workers: [{ number: 12 }], ...span });
  await post(company, 'downtimes', {
    'downtime-type': 'Repair',
    workers: [{ number: 12 }],
    'start-time': '2026-07-20T10:00:00Z',
  });
  await untilSettled();
  const said = (await toldTo(company, 1))
    .map(({ text }) => JSON.parse(text))
    .map((body) => body.code ?? body['checked-out']);
  assert.deepEqual(said.toSorted(), ['EARLY', 'LATE', false].toSorted());
});

test('a replay and what happens later keep to the filter that the webhook has by then', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await makeProducts(company, 'BREAD', 'CAKE');
  const lots = (from: number) =>
    post(
      company,
      'lots',
      ['BREAD', 'CAKE'].map((code, position) => ({ code: `L${from + position}`, product: { code } })),
    );
  await lots(1);
  await untilSettled();
  const { id } = await hook(company, { url: endpoint.url, topics: ['lot_created'], filter: { product: ['CAKE'] } });
  const replay = (body: object = {}) =>
    company.call<{ count: number }>({
      method: 'POST',
      path: `${path}/${id}/replay`,
      body: { since: YESTERDAY, ...body },
    });
  assert.equal((await replay({ preview: true })).body.count, 1);
  assert.equal((await replay()).body.count, 1);
  await lots(3);
  await untilSettled();
  const codes = async () => (await toldTo(company, id)).map(({ text }) => /"(L\d)"/.exec(text)?.[1]).toSorted();
  assert.deepEqual(await codes(), ['L2', 'L4']);
  const cleared = await company.call<object>({ method: 'PUT', path: `${path}/${id}`, body: { filter: null } });
  assert.ok(cleared.status === 200 && !('filter' in cleared.body), cleared.text);
  assert.equal((await replay()).body.count, 2);
  await untilSettled();
  assert.deepEqual(await codes(), ['L1', 'L2', 'L3', 'L4']);
});

test('a filter is shown as it was sent, stays when it is not mentioned, and makes a webhook unlike another', async () => {
  const company = await newCompany();
  const input = { url: 'https://erp.example/', topics: ['lot_created'], filter: { product: ['A', 'B'] } };
  await hook(company, input);
  const shown = async () => (await company.call<typeof input>({ path: `${path}/1` })).body.filter;
  assert.deepEqual(await shown(), input.filter);
  await company.call({ method: 'PUT', path: `${path}/1`, body: { active: false } });
  assert.deepEqual(await shown(), input.filter);
  const hintOf = async (body: object) => ((await hook(company, body)) as { hint?: string }).hint;
  assert.equal(await hintOf({ ...input, filter: { product: ['C'] } }), undefined);
  assert.match(String(await hintOf(input)), /^Webhook 1 has the same URL and topics/);
});

test('a filter that its topics cannot have is refused with what is wrong, when it is sent and when the topics change', async () => {
  const company = await newCompany();
  const url = 'https://erp.example/';
  const pointers = async (body: object) => {
    const { status, body: problem } = await refused(company, { url, topics: ['lot_created'], ...body });
    assert.equal(status, 400);
    return problem.errors.map(({ pointer, message }) => `${pointer} ${message}`);
  };
  const strange = await pointers({ filter: { products: ['A'] } });
  assert.deepEqual(strange, ['/filter/products is no field of a filter; there are product, machine, status']);
  assert.deepEqual(await pointers({ filter: {} }), ['/filter must name one of product, machine, status']);
  assert.deepEqual(await pointers({ filter: { product: [] } }), ['/filter/product must have at least 1 element']);
  const many = Array.from({ length: 51 }, (_, count) => `P${count}`);
  assert.deepEqual(await pointers({ filter: { product: many } }), ['/filter/product must have at most 50 elements']);
  const without =
    'is nothing that lot_created, punchClock_created can be asked for: a webhook of its own can be told of that';
  assert.deepEqual(await pointers({ topics: ['lot_created', 'punchClock_created'], filter: { machine: ['A'] } }), [
    `/filter/machine ${without}`,
  ]);
  assert.deepEqual(await pointers({ topics: ['downTime_created'], filter: { status: ['running', 'delayed'] } }), [
    '/filter/status/1 must be one of ended, running for these topics',
  ]);
  const several = await refused(company, [
    { url, topics: ['lot_created'], filter: { product: ['A'] } },
    { url, topics: ['lot_created'], filter: { machine: ['A'] } },
  ]);
  assert.deepEqual([several.status, several.body.errors[0]?.pointer], [400, '/1/filter/machine']);
  assert.deepEqual((await company.call({ path })).body, []);
  await hook(company, { url, topics: ['lot_created'], filter: { product: ['A'] } });
  const moved = await refused(company, { topics: ['punchClock_created'] }, `${path}/1`, 'PUT');
  assert.deepEqual([moved.status, moved.body.errors[0]?.pointer], [400, '/filter/product']);
});

test('a test says of the latest events which would be sent and why not the others, and keeps nothing', async () => {
  const company = await newCompany();
  await makeProducts(company, 'BREAD', 'CAKE');
  for (const code of ['BREAD', 'CAKE']) {
    await post(company, 'lots', { code: `L-${code}`, product: { code } });
    await untilSettled();
  }
  const tested = await filterTest(company, { topics: ['lot_created'], filter: { product: ['BREAD'] }, limit: 2 });
  assert.deepEqual(
    [tested.count, tested.events.map(({ type, key, topic, sent, reason }) => [type, key, topic, sent, reason])],
    [
      1,
      [
        ['lots.created', 2, 'lot_created', false, 'product is CAKE'],
        ['lots.created', 1, 'lot_created', true, null],
      ],
    ],
  );
  const others = await filterTest(company, { topics: ['lot_deleted'] });
  assert.equal(others.count, 0);
  const reasons = new Map(others.events.map(({ type, reason }) => [type, reason]));
  assert.equal(reasons.get('lots.created'), 'the topic lot_created is not asked for');
  assert.equal(reasons.get('products.created'), 'no topic tells of it');
  assert.deepEqual((await company.call({ path })).body, []);
  for (const body of [
    { topics: ['lot_created'], limit: 101 },
    { topics: [], limit: 0 },
  ])
    assert.equal((await refused(company, body, `${path}/filter-tests`)).status, 400);
  const unfit = await refused(
    company,
    { topics: ['stock_changed'], filter: { status: ['ended'] } },
    `${path}/filter-tests`,
  );
  assert.deepEqual([unfit.status, unfit.body.errors[0]?.pointer], [400, '/filter/status']);
});

test('a reason names some of the values of an event, however many it has', async () => {
  const company = await newCompany();
  const codes = Array.from({ length: 40 }, (_, position) => `P${position}`);
  await makeProducts(company, ...codes);
  const products = codes.map((product) => ({ product, 'quantity-ordered': 1 }));
  await post(company, 'production-orders', { ...order('PO', 'P0'), products });
  await untilSettled();
  const body = { topics: ['productionOrder/create'], filter: { product: ['NONE'] }, limit: 1 };
  const { events } = await filterTest(company, body);
  assert.deepEqual(
    events.map(({ reason }) => reason),
    ['product is P0, P1, P2, P3, P4 and 35 more'],
  );
});

test('a test that is sent sees nothing of another company', async () => {
  const [company, other] = [await newCompany(), await newCompany()];
  await makeProducts(other, 'SECRET');
  await untilSettled();
  const { count, events } = await filterTest(company, { topics: ['lot_created'] });
  assert.deepEqual([count, events.map(({ type }) => type)], [0, ['api-keys.created', 'company.created']]);
});

test('every status that an order can show can be asked for', () => {
  const { status, 'running-status': running } = ProductionOrderOut().shape;
  for (const shown of [...status.options, ...running.options])
    assert.ok((STATUSES as readonly string[]).includes(shown), shown);
});

test('the API document says of each topic what a filter can name, and nothing else is taken', async () => {
  const company = await newCompany();
  const { webhooks } = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));
  const filter = { product: ['BREAD'], machine: ['OVEN1'], status: STATUSES };
  for (const topic of TOPICS) {
    const said: Readonly<Record<string, { readonly enum?: readonly string[] }>> =
      webhooks[topic].post['x-filter'] ?? {};
    const strange = STATUSES.flatMap((status, position) =>
      said.status && !said.status.enum?.includes(status) ? [`/filter/status/${position}`] : [],
    );
    const unnamed = Object.keys(filter).flatMap((field) => (said[field] ? [] : [`/filter/${field}`]));
    const { status, body } = await refused(company, { topics: [topic], filter }, `${path}/filter-tests`);
    assert.equal(status, 400, topic);
    assert.deepEqual(
      body.errors.map(({ pointer }) => pointer),
      [...unnamed, ...strange],
      topic,
    );
  }
});
