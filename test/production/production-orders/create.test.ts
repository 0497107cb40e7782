import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { get, ORDERS, type Order, order, pointers, post, put, workshop } from './workshop.ts';

useFactory();

test('an order needs a code, two dates and at least one product with a quantity above zero', async () => {
  const company = await workshop();
  const wrong = [
    [{}, ['/code', '/start-date', '/due-date', '/products']],
    [order('X', { products: [] }), ['/products']],
    [order('X', { products: [{ product: 'P1', 'quantity-ordered': 0 }] }), ['/products/0/quantity-ordered']],
    [order('X', { products: [{ product: 'P1', 'quantity-ordered': 1.0000001 }] }), ['/products/0/quantity-ordered']],
    [order('X', { products: [{ product: 'P1' }] }), ['/products/0/quantity-ordered']],
    [order('X', { 'start-date': 'tomorrow' }), ['/start-date']],
  ] as const;
  for (const [body, expected] of wrong) assert.deepEqual(await pointers(company, 'POST', ORDERS, body), expected);
});

test('12.5 are ordered, produced and completed as exactly as whole numbers', async () => {
  const company = await workshop();
  const lines = [
    { product: 'P1', 'quantity-ordered': '12.5' },
    { product: 'P2', 'quantity-ordered': 3 },
  ];
  const { body, text } = await company.call<Order>({
    method: 'POST',
    path: ORDERS,
    body: order('kg', { products: lines }),
  });
  assert.deepEqual(
    body.products.map((line) => line['quantity-ordered']),
    [12.5, 3],
  );
  assert.match(text, /"quantity-ordered":3[,}]/);
  const make = (product: string, quantity: string) =>
    post(company, '/api/productions', { 'production-order': 'kg', operation: { product }, quantity });
  await make('P2', '3');
  await make('P1', '12.499999');
  const shown = async () => (await company.call<Order>({ path: `${ORDERS}/${body.id}` })).body;
  assert.notEqual((await shown()).status, 'completed');
  await make('P1', '0.000001');
  const { status, products } = await shown();
  assert.deepEqual([status, products.map((line) => line['quantity-produced'])], ['completed', [12.5, 3]]);
});

test('a product is at most once in an order, and the due date is not before the start date', async () => {
  const company = await workshop();
  const line = { product: 'P1', 'quantity-ordered': 1 };
  const body = order('X', { products: [line, line], 'due-date': '2026-01-10T07:59:59Z' });
  assert.deepEqual(await pointers(company, 'POST', ORDERS, body), ['/products/1/product', '/due-date']);
  await post(company, ORDERS, order('X', { 'due-date': '2026-01-10T08:00:00Z' }));
});

test('everything an order refers to must exist, except its shipping', async () => {
  const company = await workshop();
  const nothing = {
    products: [{ product: 'no', 'quantity-ordered': 1 }],
    machines: [{ code: 'A32' }, { code: 'no' }],
    'workers-assigned': [{ number: 5 }],
    'worker-groups': [{ name: 'All' }, { code: 'no' }],
    location: 'no',
    shipping: 'no',
  };
  const expected = [
    '/products/0/product',
    '/machines/1/code',
    '/workers-assigned/0/number',
    '/worker-groups/1/code',
    '/location',
  ];
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('X', nothing)), expected);
  const { id } = await post(company, ORDERS, order('X', { shipping: 'no' }));
  assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${id}`, nothing), expected);
});

test('an array of orders is created in its order, or not at all', async () => {
  const company = await workshop();
  const created = await post<Order[]>(company, ORDERS, [order('A'), order('B'), order('C')]);
  assert.deepEqual(
    created.map(({ code, id }) => [code, id - (created[0]?.id ?? 0)]),
    [
      ['A', 0],
      ['B', 1],
      ['C', 2],
    ],
  );
  const bad = [order('D'), order('E', { products: [{ product: 'no', 'quantity-ordered': 1 }] })];
  assert.deepEqual(await pointers(company, 'POST', ORDERS, bad), ['/1/products/0/product']);
  assert.equal((await company.call<Order[]>({ path: ORDERS })).body.length, 3);
});

test('worker groups are replaced by their workers, found by code or by name', async () => {
  const company = await workshop();
  const numbers = (one: Order) => one['workers-assigned']?.map(({ number }) => number);
  const shown = { workers: true };
  const byName = order('A', { 'workers-assigned': [{ number: 120 }], 'worker-groups': [{ name: 'All' }] });
  const created = await post(company, ORDERS, byName);
  assert.deepEqual(numbers(created), [1, 2, 3, 4, 120]);
  assert.equal('worker-groups' in created, false);
  const byCode = await post(company, ORDERS, order('B', { 'worker-groups': [{ name: 'ALL' }, { code: 'NONE' }] }));
  assert.deepEqual(numbers(byCode), [1, 2, 3, 4]);
  await put(company, byCode.id, { 'workers-assigned': [{ number: 11 }, { number: 10 }, { number: 11 }] });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), [11, 10]);
  await put(company, byCode.id, { 'worker-groups': [{ code: 'ALL' }] });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), [1, 2, 3, 4, 10, 11]);
  await put(company, byCode.id, { 'workers-assigned': null });
  assert.deepEqual(numbers(await get(company, byCode.id, shown)), []);
});

test('the workers are shown by POST and the list, hidden by GET and PUT, and `workers` overrides that', async () => {
  const company = await workshop();
  const shows = (one: object | undefined) => 'workers-assigned' in (one ?? {});
  const { id } = await post(company, ORDERS, order('A', { 'workers-assigned': [{ number: 1 }] }));
  const path = `${ORDERS}/${id}`;
  const listed = async (query: object) => (await company.call<Order[]>({ path: ORDERS, query: { ...query } })).body[0];
  const updated = async (query: object) =>
    (await company.call<Order>({ method: 'PUT', path, query: { ...query }, body: {} })).body;
  assert.equal(shows(await post(company, ORDERS, order('B'))), true);
  assert.equal(shows(await post(company, `${ORDERS}?workers=false`, order('C'))), false);
  assert.deepEqual([shows(await listed({})), shows(await listed({ workers: false }))], [true, false]);
  assert.deepEqual([shows(await get(company, id)), shows(await get(company, id, { workers: true }))], [false, true]);
  assert.deepEqual([shows(await updated({})), shows(await updated({ workers: true }))], [false, true]);
});

test('a shipping that an order names first is created with it, once, also by an array and by many at once', async () => {
  const company = await workshop();
  const shippings = async () => {
    const { body } = await company.call<{ code: string; 'client-order': unknown }[]>({ path: '/api/shippings' });
    return body.map(({ code }) => code);
  };
  await post(company, '/api/shippings', { code: 'THERE' });
  const named = (code: string, shipping: string) => order(code, { shipping });
  await post(company, ORDERS, [named('A', 'S1'), named('B', 'S1'), named('C', 'THERE'), named('D', 'S2')]);
  assert.deepEqual((await shippings()).toSorted(), ['S1', 'S2', 'THERE']);
  const { id } = await post(company, ORDERS, order('E'));
  await put(company, id, { shipping: { code: 'S3' } });
  await Promise.all(['F', 'G', 'H', 'I'].map((code) => post(company, ORDERS, named(code, 'S4'))));
  assert.deepEqual((await shippings()).toSorted(), ['S1', 'S2', 'S3', 'S4', 'THERE']);
  const answer = await company.call({ path: '/api/shippings/S3' });
  assert.deepEqual(answer.body, { ...(answer.body as object), code: 'S3', 'client-order': null, location: null });
});

test('a refused order creates no shipping, and an order keeps the name of one that was deleted', async () => {
  const company = await workshop();
  await pointers(company, 'POST', ORDERS, order('X', { shipping: 'S', location: 'no' }));
  await post(company, ORDERS, order('Y'));
  await pointers(company, 'POST', ORDERS, order('Y', { shipping: 'S' }));
  assert.equal((await company.call({ path: '/api/shippings/S' })).status, 404);
  const { id } = await post(company, ORDERS, order('Z', { shipping: 'S' }));
  assert.equal((await company.call({ method: 'DELETE', path: '/api/shippings/S' })).status, 204);
  assert.deepEqual((await put(company, id, { shipping: { code: 'S' }, notes: 'again' })).shipping, { code: 'S' });
  assert.equal((await company.call({ path: '/api/shippings/S' })).status, 404);
});

test('the largest order names a new shipping in one request, however much else changes', async () => {
  const company = await workshop();
  const codes = Array.from({ length: 45 }, (_, position) => `N${position}`);
  await post(
    company,
    '/api/products',
    codes.map((code) => ({ code, name: code })),
  );
  await post(
    company,
    '/api/machines',
    codes.map((code) => ({ code })),
  );
  const parts = {
    products: codes.map((product) => ({ product, 'quantity-ordered': 1 })),
    machines: codes.map((code) => ({ code })),
  };
  const ended = { ...parts, ended: true, active: false, shipping: 'NEW' };
  const { id } = await post(company, ORDERS, order('BIG', { 'start-date': '2099-01-01', 'due-date': '2099-02-01' }));
  const body = {
    ...ended,
    code: 'BIGGER',
    'due-date': '2099-03-01',
    products: [...parts.products.slice(1), { product: 'P1', 'quantity-ordered': 1 }],
  };
  const key = { 'idempotency-key': 'big' };
  const answer = await company.call({ method: 'PUT', path: `${ORDERS}/${id}`, body, headers: key });
  assert.equal(answer.status, 200, answer.text);
  const whole = await company.call({
    method: 'POST',
    path: ORDERS,
    body: order('FULL', { ...parts, active: false, shipping: 'NEWER' }),
    headers: { 'idempotency-key': 'full' },
  });
  assert.equal(whole.status, 201, whole.text);
});

test('shipping is taken as a code or an object, and answered in the form of each route', async () => {
  const company = await workshop();
  for (const [sent, code] of [
    ['S', 'S'],
    [{ code: 'S' }, 'S'],
    [{}, null],
    [null, null],
    ['', null],
  ] as const) {
    const created = await post(company, ORDERS, order(`with ${JSON.stringify(sent)}`, { shipping: sent }));
    assert.equal(created.shipping, code);
    assert.deepEqual((await get(company, created.id)).shipping, code === null ? {} : { code });
  }
});

test('what the server provides is ignored and named', async () => {
  const company = await workshop();
  const body = order('A', {
    id: 99,
    status: 'completed',
    'running-status': 'archived',
    products: [{ product: 'P1', 'quantity-ordered': 1, 'quantity-produced': 5 }],
  });
  const { headers, body: created } = await company.call<Order>({ method: 'POST', path: ORDERS, body });
  assert.deepEqual(headers['x-ignored']?.split(',').sort(), ['id', 'quantity-produced', 'running-status', 'status']);
  assert.equal(created['running-status'], 'notstarted');
  assert.equal(created.products[0]?.['quantity-produced'], 0);
  assert.notEqual(created.id, 99);
});

test('dates are read and written in the zone of the company', async () => {
  const company = await workshop('Europe/Lisbon');
  const created = await post(
    company,
    ORDERS,
    order('A', { 'start-date': '2026-07-20T09:15:15', 'due-date': '2026-12-20T09:15:15+0200' }),
  );
  assert.equal(created['start-date'], '2026-07-20T09:15:15+01:00');
  assert.equal(created['due-date'], '2026-12-20T07:15:15Z');
});
