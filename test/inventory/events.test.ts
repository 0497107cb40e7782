import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import document from '../../docs/openapi.json' with { type: 'json' };
import { order, productionBody } from '../support/example-bodies.ts';
import { createWorkplace } from '../support/example-makers.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';
import { assertShows, sample } from '../support/samples.ts';
import { MOVEMENTS, movement, put, remove, send, sendCount, sendMovement, stockOf, storehouse } from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

const KINDS = ['shipping', 'receiving', 'internal'].map((kind) => `${kind}_inventory_movement`);
const topicsOf = (...kinds: string[]) =>
  kinds.flatMap((kind) => ['created', 'updated', 'deleted'].map((event) => `${kind}_${event}`));

/** A company that sends a receiver everything of these kinds, and has what the printed payloads mention. */
async function telling(test: TestContext, ...kinds: string[]) {
  const company = await storehouse({ products: ['product-code'] });
  const products = [{ code: 'product-code', quantity: 10 }];
  const parameters = [{ name: 'parameterX', value: 'valueX' }];
  await Promise.all([
    send(company, 'POST', '/api/warehouses', {
      code: 'warehouse-code',
      'warehouse-locations': [{ code: 'warehouse-location-code' }],
    }),
    send(company, 'POST', '/api/lots', {
      code: 'lot-code',
      product: 'product-code',
      'creation-date': '2022-02-21T00:00:00Z',
      'expiration-date': '2022-02-21T00:00:00Z',
      'supplier-lot': 'supplier-lot-name',
    }),
    send(company, 'POST', '/api/clients', { code: 'client-code', name: 'Client' }),
    send(company, 'POST', '/api/suppliers', { code: 'supplier-code', name: 'Supplier' }),
    send(company, 'POST', '/api/workers', { number: 0, name: 'worker-name' }),
  ]);
  await send(company, 'POST', '/api/client-order', {
    code: 'sales-order-code',
    client: 'client-code',
    products,
    parameters,
  });
  await send(company, 'POST', '/api/purchase-orders', {
    code: 'purchase-order-code',
    supplier: 'supplier-code',
    products,
    parameters,
  });
  await untilSettled();
  const endpoint = await receiver(test);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics: topicsOf(...kinds) });
  return { company, endpoint };
}

const full = {
  'product-code': 'product-code',
  lot: 'lot-code',
  'date-time': '2022-02-21T00:00:00Z',
  quantity: 10,
  comment: 'comment',
  'warehouse-location': 'warehouse-location-code',
  worker: { number: 0 },
};

/** Assigned by the server, or named otherwise in the print. */
const OURS = [
  '/0/product/id',
  '/0/product/uom',
  '/0/lot/expiration-date',
  '/0/warehouse-location/id',
  '/0/warehouse-location/warehouse/id',
  '/0/sales-order/id',
  '/0/sales-order/client/id',
  '/0/purchase-order/id',
  '/0/shipping/id',
  '/0/receiving/id',
  '/0/production-order/id',
  '/0/worker/id',
];

const cases = [
  ['shipping', { type: 'out', shipping: 'shipping-code', 'client-order': 'sales-order-code' }],
  ['receiving', { type: 'in', receiving: 'receiving-code', 'purchase-order': 'purchase-order-code' }],
  ['internal', { type: 'in' }],
] as const;

for (const [kind, more] of cases) {
  test(`a ${kind} movement is sent as printed when it comes, changes and goes`, async (t) => {
    const { company, endpoint } = await telling(t, ...KINDS);
    const { id } = await send(company, 'POST', MOVEMENTS, { ...full, ...more });
    await endpoint.received(1);
    await put(company, id, { quantity: '11' });
    await endpoint.received(2);
    await put(company, id, { quantity: 11 });
    await remove(company, id);
    await endpoint.received(3);
    await untilSettled();
    assert.deepEqual(
      endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
      topicsOf(`${kind}_inventory_movement`),
    );
    const [created, updated, deleted] = endpoint.calls.map(({ json }) => json as { id: number; quantity: number }[]);
    assertShows(created, sample(`webhooks/${kind}-inventory-movement.created-updated`), OURS);
    assert.deepEqual([created?.[0]?.id, updated?.[0]?.id, updated?.[0]?.quantity], [id, id, 11]);
    assertShows(deleted, sample(`webhooks/${kind}-inventory-movement.deleted`), ['/id']);
    assert.deepEqual(deleted, { id });
  });
}

test('a movement of both kinds is sent as both, and one that changes its kind as gone and new', async (t) => {
  const { company, endpoint } = await telling(t, ...KINDS);
  const { id } = await send(company, 'POST', MOVEMENTS, { ...full, type: 'in', shipping: 'S', receiving: 'R' });
  await endpoint.received(2);
  await put(company, id, { shipping: null });
  await endpoint.received(4);
  await put(company, id, { receiving: null });
  await endpoint.received(6);
  await untilSettled();
  const told = endpoint.calls.map(({ headers }) =>
    String(headers['x-prodsmart-topic']).replace('_inventory_movement', ''),
  );
  assert.deepEqual(
    [told.slice(0, 2), told.slice(2, 4), told.slice(4)].map((pair) => pair.toSorted()),
    [
      ['receiving_created', 'shipping_created'],
      ['receiving_updated', 'shipping_deleted'],
      ['internal_created', 'receiving_deleted'],
    ],
  );
});

test('what a movement does not name is sent as an empty object', async (t) => {
  const { company, endpoint } = await telling(t, ...KINDS);
  await send(company, 'POST', MOVEMENTS, { 'product-code': 'product-code', type: 'out', quantity: 1, shipping: 'S' });
  const [call] = await endpoint.received(1);
  const [told] = (call?.json ?? []) as Record<string, unknown>[];
  const empty = ['lot', 'warehouse-location', 'worker', 'sales-order'].map((name) => told?.[name]);
  assert.deepEqual(empty, [{}, {}, {}, {}]);
});

test('lots are sent as printed, also those a movement creates', async (t) => {
  const { company, endpoint } = await telling(t, 'lot');
  const lot = {
    code: 'another',
    product: 'product-code',
    'creation-date': '2022-02-21T00:00:00Z',
    'expiration-date': '2022-02-21T00:00:00Z',
    'supplier-lot': 'supplier-lot-name',
  };
  const { id } = await send(company, 'POST', '/api/lots', lot);
  await endpoint.received(1);
  await send(company, 'PUT', `/api/lots/${id}`, { 'supplier-lot': 'changed' });
  await endpoint.received(2);
  await send(company, 'DELETE', `/api/lots/${id}`);
  await endpoint.received(3);
  await send(company, 'POST', MOVEMENTS, { ...full, type: 'in', lot: 'new' });
  await endpoint.received(4);
  assert.deepEqual(
    endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
    [...topicsOf('lot'), 'lot_created'],
  );
  assertShows(endpoint.calls[0]?.json, sample('webhooks/lot.created-updated'), [
    '/0/code',
    '/0/product/id',
    '/0/product/uom',
  ]);
  assertShows(endpoint.calls[2]?.json, sample('webhooks/lot.deleted'), ['/id']);
});

test('a material staging is sent as printed', async (t) => {
  const { company, endpoint } = await telling(t, 'material_staging');
  await send(company, 'POST', '/api/production-orders', {
    code: 'production-order-code',
    'start-date': '2026-01-01',
    'due-date': '2026-02-01',
    products: [{ product: 'product-code', 'quantity-ordered': 1 }],
  });
  const { id } = await send(company, 'POST', '/api/material-stagings', {
    product: 'product-code',
    'production-order': 'production-order-code',
    lot: 'lot-code',
    date: '2022-02-21T00:00:00Z',
    quantity: 10,
    'warehouse-location': 'warehouse-location-code',
    worker: 0,
  });
  await endpoint.received(1);
  await send(company, 'PUT', `/api/material-stagings/${id}`, { quantity: 11 });
  await endpoint.received(2);
  await send(company, 'DELETE', `/api/material-stagings/${id}`);
  await endpoint.received(3);
  assert.deepEqual(
    endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
    topicsOf('material_staging'),
  );
  assertShows(endpoint.calls[0]?.json, sample('webhooks/material-staging.created-updated'), OURS);
  assertShows(endpoint.calls[2]?.json, sample('webhooks/material-staging.deleted'), ['/id']);
});

/** What waits in the channel. */
async function changes(company: TestCompany) {
  await untilSettled();
  return (await company.call<Record<string, unknown>[]>({ path: '/api/changes/stock' })).body;
}

test('the channel STOCK has each product that moved once, in its state at reading, as printed', async () => {
  const company = await storehouse({ products: ['P1', 'other'] });
  await send(company, 'POST', '/api/channels', { name: 'stock', type: 'STOCK' });
  assert.deepEqual(await changes(company), []);
  const of = { 'product-code': 'P1' };
  await sendMovement(company, 'in', 500, { ...of, lot: 'Lot 0086' });
  await sendMovement(company, 'in', 1, { ...of, 'product-code': 'other' });
  await sendCount(company, 2395, of);
  const read = await changes(company);
  assert.deepEqual(
    read.map((stock) => stock['product-code']),
    ['other', 'P1'],
  );
  assertShows(read.slice(1), sample('changes/STOCK'));
  assert.deepEqual(await changes(company), []);
});

test('a change between two lots alone is a change of the stock; a product that begins or ends is none', async () => {
  const company = await storehouse();
  await send(company, 'POST', '/api/channels', { name: 'stock', type: 'STOCK' });
  const { id } = await send(company, 'POST', MOVEMENTS, movement('in', 4, { lot: 'A' }));
  await changes(company);
  await put(company, id, { lot: 'B' });
  assert.deepEqual(await changes(company), [{ 'product-code': 'P', stock: 4, lot: [{ code: 'B', stock: 4 }] }]);
  await send(company, 'POST', '/api/products', { code: 'new', name: 'new' });
  await send(company, 'DELETE', '/api/products/Q');
  assert.deepEqual(await changes(company), []);
  assert.equal((await stockOf(company)).stock, 4);
});

test('a webhook is told the stock of each product that moves, and nothing of a product that comes, is renamed or goes', async (context) => {
  const company = await storehouse({ products: ['P'] });
  const endpoint = await receiver(context);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics: ['stock_changed'] });
  const told = async () => {
    await untilSettled();
    return endpoint.calls.map(({ headers, json }) => [headers['x-prodsmart-topic'], json]);
  };
  const of = (stock: number) => ['stock_changed', [{ id: 1, 'product-code': 'P', stock }]];
  const incoming = { 'product-code': 'P', lot: 'A' };
  const first = await sendMovement(company, 'in', '2.5', incoming);
  assert.deepEqual(await told(), [of(2.5)]);
  await sendMovement(company, 'out', '3', { 'product-code': 'P' });
  assert.deepEqual(await told(), [of(2.5), of(-0.5)]);
  await put(company, first.id, { lot: 'B' });
  assert.deepEqual(await told(), [of(2.5), of(-0.5), of(-0.5)]);
  await send(company, 'POST', '/api/products', { code: 'Q', name: 'Q' });
  await send(company, 'PUT', '/api/products/Q', { code: 'R', name: 'Q' });
  assert.equal((await company.call({ method: 'DELETE', path: '/api/products/R' })).status, 204);
  assert.equal((await told()).length, 3);
});

test('the call of a movement that a production made has all and only what the API document says, the production and its order too', async (t) => {
  const company = await newCompany();
  await createWorkplace(company);
  await send(company, 'POST', '/api/production-orders', { ...order, code: 'MADE-FOR' });
  await untilSettled();
  const endpoint = await receiver(t);
  await send(company, 'POST', '/api/webhooks', {
    url: endpoint.url,
    topics: ['internal_inventory_movement_created'],
  });
  const times = { 'start-time': '2026-07-20T09:00:00Z', 'end-time': '2026-07-20T10:00:00Z' };
  await send(company, 'POST', '/api/productions', {
    ...productionBody,
    'production-order': { code: 'MADE-FOR' },
    quantity: 3,
    ...times,
  });
  await untilSettled();
  const [told] = (await endpoint.received(1)).flatMap(({ json }) => json as readonly Record<string, unknown>[]);
  assert.ok(told?.production && told['production-order'], JSON.stringify(told));
  const { properties } = document.components.schemas.InternalInventoryMovementCreatedCall.items;
  assert.deepEqual(Object.keys(told).toSorted(), Object.keys(properties).toSorted());
});
