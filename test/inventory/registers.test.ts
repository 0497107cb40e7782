import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../support/factory.ts';
import { MOVEMENTS, type Problem, refusedPointers, send, sendMovement, stockOf, storehouse } from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

type Lot = {
  readonly id: number;
  readonly code: string;
  readonly 'creation-date': string;
  readonly 'expiration-date': string | null;
  readonly 'supplier-lot': string | null;
  readonly product: { readonly id: number; readonly code: string; readonly uom: string | null };
};
type Place = { readonly id: number; readonly code: string; readonly name: string };
type Warehouse = { readonly id: number; readonly name: string; readonly 'warehouse-locations': readonly Place[] };

test('the code of a lot is unique within its product, and finds it', async () => {
  const company = await storehouse();
  const lot = (product: string, more: object = {}) => ({ code: 'A', product, ...more });
  await send(company, 'POST', '/api/lots', lot('P', { 'expiration-date': '2027-01-01', 'supplier-lot': 'S1' }));
  await send(company, 'POST', '/api/lots', [lot('Q'), { code: 'B', 'product-code': 'Q' }]);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/lots', lot('P')), ['/code']);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/lots', [lot('Q'), { code: 'C', product: 'no' }]), [
    '/1/product',
    '/0/code',
  ]);
  const list = async (query: object) => (await company.call<Lot[]>({ path: '/api/lots', query: { ...query } })).body;
  const codes = async (query: object) => (await list(query)).map(({ code, product }) => `${product.code} ${code}`);
  assert.deepEqual(await codes({}), ['P A', 'Q A', 'Q B']);
  assert.deepEqual(await codes({ product: 'Q' }), ['Q A', 'Q B']);
  assert.deepEqual(await codes({ code: 'A' }), ['P A', 'Q A']);
  assert.deepEqual(await codes({ product: 'Q', code: 'B' }), ['Q B']);
  assert.deepEqual(await codes({ product: 'P', code: 'B' }), []);
  for (const [page, found] of [
    [1, ['Q B']],
    [2, []],
  ] as const)
    assert.deepEqual(await codes({ product: 'Q', code: 'B', page }), found);
  const [first] = await list({ product: 'P' });
  assert.deepEqual([first?.['expiration-date'], first?.['supplier-lot']], ['2027-01-01T00:00:00Z', 'S1']);
});

test('a lot always keeps its code and product, and stays while there is stock in it', async () => {
  const company = await storehouse();
  const { id } = await sendMovement(company, 'in', 2, { lot: 'A' });
  const [lot] = (await company.call<Lot[]>({ path: '/api/lots' })).body;
  const path = `/api/lots/${lot?.id}`;
  assert.deepEqual(await refusedPointers(company, 'PUT', path, { code: 'B' }), ['/code']);
  assert.deepEqual(await refusedPointers(company, 'PUT', path, { product: 'Q' }), ['/product']);
  const changed = await send<Lot>(company, 'PUT', path, { code: 'A', product: { code: 'P' }, 'supplier-lot': 'S' });
  assert.equal(changed['supplier-lot'], 'S');
  assert.deepEqual(await refusedPointers(company, 'DELETE', path), ['There is stock in the lot.']);
  await send(company, 'DELETE', `/api/inventory-movement/${id}`);
  await send(company, 'DELETE', path);
  assert.deepEqual((await company.call({ path: '/api/lots' })).body, []);
});

test('a movement shows what is known of its lot at the time it is written', async () => {
  const company = await storehouse();
  await send(company, 'POST', '/api/lots', { code: 'A', product: 'P' });
  assert.equal((await sendMovement(company, 'in', 1, { lot: 'A' })).lot, 'A');
  assert.equal((await company.call<Lot[]>({ path: '/api/lots' })).body.length, 1);
});

test('the code of a warehouse location is one of the whole company', async () => {
  const company = await storehouse();
  const other = { code: 'V', 'warehouse-locations': [{ code: 'Z3' }, { code: 'Z1' }] };
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/warehouses', other), ['/warehouse-locations']);
  assert.deepEqual(
    await refusedPointers(company, 'POST', '/api/warehouses', {
      code: 'V',
      'warehouse-locations': [{ code: 'Z3' }, { code: 'Z3' }],
    }),
    ['/warehouse-locations/1/code'],
  );
  const twice = [
    { code: 'V', 'warehouse-locations': [{ code: 'Z4' }] },
    { code: 'U', 'warehouse-locations': [{ code: 'Z4' }] },
  ];
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/warehouses', twice), ['/1/warehouse-locations']);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/warehouses', { code: 'V', location: 'no' }), [
    '/location',
  ]);
  assert.equal((await company.call({ path: '/api/warehouses/V' })).status, 404);
});

test('warehouse locations are replaced by the list sent: what stays keeps its id, what went is free again', async () => {
  const company = await storehouse();
  const { body: before } = await company.call<Warehouse>({ path: '/api/warehouses/W' });
  const [z1] = before['warehouse-locations'];
  const after = await send<Warehouse>(company, 'PUT', '/api/warehouses/W', {
    name: 'Main',
    'warehouse-locations': [{ code: 'Z9', name: 'Ninth' }, { code: 'Z1' }],
  });
  assert.equal(after.name, 'Main');
  assert.deepEqual(
    after['warehouse-locations'].map(({ code, name }) => [code, name]),
    [
      ['Z9', 'Ninth'],
      ['Z1', 'Z1'],
    ],
  );
  assert.equal(after['warehouse-locations'][1]?.id, z1?.id);
  await send(company, 'POST', '/api/warehouses', { code: 'V', 'warehouse-locations': [{ code: 'Z2' }] });
  await sendMovement(company, 'in', 1, { 'warehouse-location': 'Z2' });
  assert.deepEqual((await stockOf(company))['warehouse-locations'], [{ code: 'Z2', warehouse: 'V', stock: 1 }]);
  const kept = await send<Warehouse>(company, 'PUT', '/api/warehouses/W', { name: null });
  assert.deepEqual([kept.name, kept['warehouse-locations'].length], ['W', 2]);
});

test('shippings and receivings belong to an order and a location that exist, or to none', async () => {
  const company = await storehouse();
  await send(company, 'POST', '/api/locations', { code: 'here', name: 'Here' });
  const products = [{ code: 'P', quantity: 1 }];
  await send(company, 'POST', '/api/clients', { code: 'C', name: 'C' });
  await send(company, 'POST', '/api/client-order', { code: 'O', client: 'C', products });
  await send(company, 'POST', '/api/purchase-orders', { code: 'O', products });
  const path = '/api/shippings';
  const bad = { code: 'S', 'client-order': 'no', location: 'no' };
  assert.deepEqual(await refusedPointers(company, 'POST', path, bad), ['/client-order', '/location']);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/receivings', { code: 'R', 'purchase-order': 'no' }), [
    '/purchase-order',
  ]);
  const shipping = await send<Record<string, unknown>>(company, 'POST', path, {
    code: 'S',
    'client-order': { code: 'O' },
    location: 'here',
  });
  const { id: order } = shipping['client-order'] as { id: number };
  assert.deepEqual(shipping['client-order'], { id: order, code: 'O', client: 'C' });
  const cleared = await send<Record<string, unknown>>(company, 'PUT', `${path}/S`, { location: null });
  assert.deepEqual([cleared.location, cleared['client-order']], [null, shipping['client-order']]);
  const receiving = await send<Record<string, unknown>>(company, 'POST', '/api/receivings', {
    code: 'R',
    'purchase-order': 'O',
  });
  assert.deepEqual((receiving['purchase-order'] as { supplier: unknown }).supplier, null);
  const { status } = await company.call({ method: 'DELETE', path: `/api/client-order/${order}` });
  assert.equal(status, 409);
});

test('a staging names what exists, and moves no stock', async () => {
  const company = await storehouse();
  await sendMovement(company, 'in', 5, { lot: 'A' });
  await send(company, 'POST', '/api/workers', { number: 0, name: 'John' });
  const path = '/api/material-stagings';
  const bad = {
    product: 'P',
    quantity: 1,
    lot: 'none',
    'production-order': 'none',
    'warehouse-location': 'none',
    worker: 9,
  };
  assert.deepEqual((await refusedPointers(company, 'POST', path, bad)).toSorted(), [
    '/lot',
    '/production-order',
    '/warehouse-location',
    '/worker',
  ]);
  const staging = await send<Record<string, unknown> & { id: number }>(company, 'POST', path, {
    product: { code: 'P' },
    quantity: '2.5',
    lot: 'A',
    'warehouse-location': 'Z1',
    worker: { number: 0 },
  });
  assert.deepEqual(
    [staging.quantity, (staging.lot as Lot).code, staging['production-order'], staging.worker],
    [2.5, 'A', {}, { id: 1, number: 0, name: 'John' }],
  );
  assert.equal((await stockOf(company)).stock, 5);
  const moved = await send<Record<string, unknown>>(company, 'PUT', `${path}/${staging.id}`, {
    lot: null,
    quantity: 3,
  });
  assert.deepEqual([moved.quantity, moved.lot, moved['warehouse-location']], [3, {}, staging['warehouse-location']]);
  await send(company, 'DELETE', `${path}/${staging.id}`);
  const answer = await company.call<Problem>({ path: `${path}/${staging.id}` });
  assert.equal(answer.status, 404);
  assert.equal((await company.call<unknown[]>({ path: MOVEMENTS })).body.length, 1);
});
