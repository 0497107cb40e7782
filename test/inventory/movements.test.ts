import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, useFactory } from '../support/factory.ts';
import { assertShows, sample } from '../support/samples.ts';
import { walk } from '../support/walk.ts';
import {
  MOVEMENTS,
  type Movement,
  movement,
  type Problem,
  put,
  refusedPointers,
  remove,
  send,
  sendMovement,
  stockOf,
  storehouse,
} from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

const printed = sample<Record<string, string>>('inventory-movements/create.request');
/** Assigned by the server. */
const OURS = ['/id', '/shipping/location/id', '/receiving/location/id'];

/** A company with what the printed requests name. */
async function printedWorld(): Promise<TestCompany> {
  const company = await storehouse({ products: ['ProductCode'] });
  await Promise.all([
    send(company, 'POST', '/api/warehouses', { code: 'A', 'warehouse-locations': [{ code: 'Zone2' }] }),
    send(company, 'POST', '/api/locations', { code: 'location code', name: 'location name' }),
    send(company, 'POST', '/api/clients', { code: 'clientCode', name: 'Client' }),
    send(company, 'POST', '/api/suppliers', { code: 'supplierCode', name: 'Supplier' }),
  ]);
  const products = [{ code: 'ProductCode', quantity: 10 }];
  await send(company, 'POST', '/api/client-order', { code: 'clientOrderCode', client: 'clientCode', products });
  await send(company, 'POST', '/api/purchase-orders', {
    code: 'purchaseOrderCode',
    supplier: 'supplierCode',
    products,
  });
  return company;
}

test('the printed requests are answered as printed, and read back the same', async () => {
  const company = await printedWorld();
  const created = await send(company, 'POST', `${MOVEMENTS}/`, printed);
  assertShows(created, sample('inventory-movements/create.response'), OURS);
  const read = await company.call<Movement>({ path: `${MOVEMENTS}/${created.id}` });
  assert.equal(read.status, 200);
  assert.deepEqual(read.body, created);
  assertShows(read.body, sample('inventory-movements/retrieve.response'), OURS);
  const listed = await company.call<Movement[]>({ path: `${MOVEMENTS}/` });
  assertShows(
    listed.body,
    sample('inventory-movements/list.response'),
    OURS.map((pointer) => `/0${pointer}`),
  );
  const updated = await put(company, created.id, sample('inventory-movements/update.request'));
  assert.deepEqual(updated, created);
  assert.equal((await stockOf(company, 'ProductCode')).stock, 10);
  await remove(company, created.id);
  assert.equal((await stockOf(company, 'ProductCode')).stock, 0);
});

test('what is set and not printed is returned when it is set: warehouse, location, orders', async () => {
  const company = await printedWorld();
  const created = await send<Record<string, unknown>>(company, 'POST', MOVEMENTS, printed);
  assert.deepEqual(
    ['warehouse', 'location', 'client-order', 'purchase-order'].map((name) => created[name]),
    ['A', 'location code', 'clientOrderCode', 'purchaseOrderCode'],
  );
  const bare = await send<Record<string, unknown>>(company, 'POST', MOVEMENTS, {
    ...movement('in', 1),
    'product-code': 'ProductCode',
  });
  assert.deepEqual(
    ['warehouse', 'location', 'client-order', 'shipping', 'receiving', 'worker'].filter((name) => name in bare),
    [],
  );
  assert.deepEqual([bare.lot, bare['total-cost'], bare.comment], [null, null, null]);
});

test('a lot, a shipping or a receiving that is mentioned first is created, once', async () => {
  const company = await printedWorld();
  const several = [1, 2, 3].map((quantity) => ({ ...printed, quantity }));
  await send(company, 'POST', MOVEMENTS, several);
  await Promise.all(['B', 'B', 'B'].map((lot) => send(company, 'POST', MOVEMENTS, { ...printed, lot })));
  const lots = await company.call<{ code: string; product: { code: string } }[]>({ path: '/api/lots' });
  assert.deepEqual(
    lots.body.map(({ code, product }) => [code, product.code]),
    [
      ['A', 'ProductCode'],
      ['B', 'ProductCode'],
    ],
  );
  const shippings = await company.call<{ code: string; 'client-order': { code: string; client: string } }[]>({
    path: '/api/shippings',
  });
  assert.deepEqual(
    shippings.body.map((shipping) => [shipping.code, shipping['client-order'].code, shipping['client-order'].client]),
    [['shippingCode', 'clientOrderCode', 'clientCode']],
  );
  const receivings = await company.call<{ code: string; location: { code: string } }[]>({ path: '/api/receivings' });
  assert.deepEqual(
    receivings.body.map(({ code, location }) => [code, location.code]),
    [['receivingCode', 'location code']],
  );
  assert.deepEqual((await stockOf(company, 'ProductCode')).lot, [
    { code: 'A', stock: 6 },
    { code: 'B', stock: 30 },
  ]);
});

test('everything else a movement names must exist, and what contradicts itself is refused', async () => {
  const company = await printedWorld();
  const unknown = {
    'product-code': 'no',
    'warehouse-location': 'no',
    warehouse: 'no',
    location: 'no',
    'client-order': 'no',
    'purchase-order': 'no',
    worker: { number: 99 },
  };
  const names = Object.keys(unknown).map((name) => (name === 'worker' ? '/worker/number' : `/${name}`));
  const pointers = await refusedPointers(company, 'POST', MOVEMENTS, { ...printed, ...unknown });
  assert.deepEqual(pointers.toSorted(), names.toSorted());
  await send(company, 'POST', MOVEMENTS, printed);
  const elsewhere = { ...printed, warehouse: 'W' };
  assert.deepEqual(await refusedPointers(company, 'POST', MOVEMENTS, elsewhere), ['/warehouse-location']);
  await send(company, 'POST', '/api/shippings', { code: 'other' });
  const ofNobody = { ...printed, shipping: 'other' };
  assert.deepEqual(await refusedPointers(company, 'POST', MOVEMENTS, ofNobody), ['/client-order']);
  const wrong = [
    [{ quantity: 0 }, '/quantity'],
    [{ quantity: -1 }, '/quantity'],
    [{ quantity: '0.0000001' }, '/quantity'],
    [{ quantity: '1e3' }, '/quantity'],
    [{ quantity: 1e13 }, '/quantity'],
    [{ type: 'sideways' }, '/type'],
    [{ 'date-time': 'yesterday' }, '/date-time'],
    [{ 'total-cost': 'much' }, '/total-cost'],
  ] as const;
  for (const [more, pointer] of wrong) {
    assert.deepEqual(await refusedPointers(company, 'POST', MOVEMENTS, { ...printed, ...more }), [pointer]);
  }
  assert.equal((await company.call<Movement[]>({ path: MOVEMENTS })).body.length, 1);
});

test('an order that a movement or a shipping names is not deleted', async () => {
  const company = await printedWorld();
  const { id } = await send(company, 'POST', MOVEMENTS, { ...printed, shipping: null, receiving: null });
  const orders = await Promise.all(
    ['/api/client-order', '/api/purchase-orders'].map((path) => company.call<{ id: number }[]>({ path })),
  );
  const paths = [`/api/client-order/${orders[0]?.body[0]?.id}`, `/api/purchase-orders/${orders[1]?.body[0]?.id}`];
  const statuses = async () =>
    (await Promise.all(paths.map((path) => company.call({ method: 'DELETE', path })))).map(({ status }) => status);
  assert.deepEqual(await statuses(), [409, 409]);
  await remove(company, id);
  assert.deepEqual(await statuses(), [204, 204]);
});

test('the list by product and type is what belongs to both, by id, page by page', async () => {
  const company = await storehouse();
  const types = ['in', 'out', 'consumption', 'production'] as const;
  const sent = Array.from({ length: 90 }, (_, position) => ({
    'product-code': position % 3 === 0 ? 'Q' : 'P',
    type: types[position % 4],
    quantity: position + 1,
  }));
  await send(company, 'POST', MOVEMENTS, sent);
  for (const query of [{}, { 'product-code': 'P' }, { type: 'out' }, { 'product-code': 'Q', type: 'in' }]) {
    const pages = await walk<Movement>(company, MOVEMENTS, query);
    const expected = sent.filter((one) =>
      Object.entries(query).every(([name, value]) => one[name as 'type'] === value),
    );
    const ids = pages.flat().map(({ id }) => id);
    assert.deepEqual(
      pages
        .flat()
        .map(({ quantity }) => Number(quantity))
        .toSorted((a, b) => a - b),
      expected.map(({ quantity }) => quantity),
    );
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
  }
  assert.deepEqual((await company.call({ path: MOVEMENTS, query: { 'product-code': 'none' } })).body, []);
  assert.equal((await company.call({ path: MOVEMENTS, query: { type: 'sideways' } })).status, 400);
});

test('what a movement named is shown as it was, also when it is gone, and stands in the way of no change', async () => {
  const company = await printedWorld();
  const { id } = await send(company, 'POST', MOVEMENTS, printed);
  await send(company, 'DELETE', '/api/shippings/shippingCode');
  await send(company, 'DELETE', '/api/warehouses/A');
  const changed = await put(company, id, { comment: 'changed' });
  assertShows(changed, { ...sample<object>('inventory-movements/create.response'), comment: 'changed' }, OURS);
  const cleared = await put(company, id, { shipping: null, 'client-order': {}, comment: null });
  assert.deepEqual([cleared.shipping, cleared.comment], [undefined, null]);
  assert.equal((await company.call({ path: '/api/shippings/shippingCode' })).status, 404);
});

test('a lot is taken in every printed form', async () => {
  const company = await storehouse();
  for (const lot of ['A', { code: 'A' }, [{ code: 'A', stock: 5 }]]) {
    assert.equal((await sendMovement(company, 'in', 1, { lot })).lot, 'A');
  }
  assert.equal(
    (await send(company, 'POST', MOVEMENTS, { product: 'P', type: 'in', quantity: 1, 'lot-number': 'A' })).lot,
    'A',
  );
  assert.deepEqual((await stockOf(company)).lot, [{ code: 'A', stock: 4 }]);
});

test('of equal requests at once with one Idempotency-Key one moves the stock', async () => {
  const company = await storehouse();
  const headers = { 'Idempotency-Key': 'once' };
  const body = [movement('in', 3, { lot: 'A' }), movement('out', 1)];
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => company.call({ method: 'POST', path: MOVEMENTS, headers, body })),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal((await stockOf(company)).stock, 2);
  const counted = await Promise.all(
    Array.from({ length: 20 }, () =>
      company.call({
        method: 'POST',
        path: '/api/stock',
        headers: { 'Idempotency-Key': 'count' },
        body: { 'product-code': 'P', stock: 7 },
      }),
    ),
  );
  assert.deepEqual(new Set(counted.map(({ text }) => text)), new Set(['{"message":"Request successful"}']));
  assert.equal((await company.call<Movement[]>({ path: MOVEMENTS })).body.length, 3);
});

test('a movement of a product that was deleted changes no stock any more', async () => {
  const company = await storehouse();
  const { id } = await sendMovement(company, 'in', 3);
  await sendMovement(company, 'out', 3);
  await send(company, 'DELETE', '/api/products/P');
  await send(company, 'POST', '/api/products', { code: 'P', name: 'another P' });
  const path = `/api/inventory-movement/${id}`;
  const answer = await company.call<Problem>({ method: 'DELETE', path });
  assert.deepEqual([answer.status, answer.body.detail], [400, "It's not possible to delete this inventory-movement."]);
  assert.equal((await stockOf(company)).stock, 0);
});
