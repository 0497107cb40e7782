import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../support/factory.ts';
import { assertShows, sample } from '../support/samples.ts';
import {
  MOVEMENTS,
  type Movement,
  movement,
  type Problem,
  put,
  refusedPointers,
  remove,
  send,
  sendCount,
  sendMovement,
  stockOf,
  storehouse,
} from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

test('in and production add to stock, out and consumption take from it, exactly', async () => {
  const company = await storehouse();
  await sendMovement(company, 'in', '0.1');
  await sendMovement(company, 'production', 0.2);
  assert.equal((await stockOf(company)).stock, 0.3);
  await sendMovement(company, 'out', '0.3');
  await sendMovement(company, 'consumption', '1.000001');
  assert.equal((await stockOf(company)).stock, -1.000001);
  assert.equal((await stockOf(company, 'Q')).stock, 0);
});

test('a stock shows its lots and warehouse locations as printed, and only those with stock', async () => {
  const company = await storehouse({ products: ['Example'] });
  const example = { 'product-code': 'Example' };
  await sendMovement(company, 'in', 20, example);
  await sendMovement(company, 'in', 10, { ...example, lot: 'A', 'warehouse-location': 'Z1' });
  await sendMovement(company, 'in', 5, { ...example, lot: 'B', 'warehouse-location': 'Z2' });
  await sendMovement(company, 'in', 7, { ...example, lot: 'C' });
  await sendMovement(company, 'out', 7, { ...example, lot: 'C' });
  const stock = await stockOf(company, 'Example');
  assertShows(stock, sample('stock/retrieve.response'));
  assert.deepEqual(stock['warehouse-locations'], [
    { code: 'Z1', warehouse: 'W', stock: 10 },
    { code: 'Z2', warehouse: 'W', stock: 5 },
  ]);
  assert.deepEqual((await stockOf(company, 'Example', { lot: 'B' })).lot, [{ code: 'B', stock: 5 }]);
  assert.deepEqual((await stockOf(company, 'Example', { lot: 'C,A,none' })).lot, [{ code: 'A', stock: 10 }]);
  assert.equal((await stockOf(company, 'Example', { lot: 'B' })).stock, 35);
  await sendMovement(company, 'in', 1, { ...example, lot: 'A, B' });
  await sendMovement(company, 'in', 2, { ...example, lot: ' D' });
  for (const [lot, codes] of [
    ['A, B', ['A', 'A, B', 'B']],
    [' D', [' D']],
    ['D', []],
  ] as const)
    assert.deepEqual(
      (await stockOf(company, 'Example', { lot })).lot.map(({ code }) => code),
      codes,
    );
});

test('the stock of a product that is not there is 404, also to a count', async () => {
  const company = await storehouse();
  await storehouse({ products: ['of a stranger'] });
  const answers = await Promise.all([
    company.call<Problem>({ path: '/api/stock/of%20a%20stranger' }),
    company.call<Problem>({ method: 'POST', path: '/api/stock', body: { 'product-code': 'of a stranger', stock: 1 } }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404],
  );
  assert.equal(answers[1]?.body.detail, 'Product not found');
});

test('the printed count sets the stock as of its date: what came later counts on top', async () => {
  const company = await storehouse({ products: ['bicycle'] });
  const bicycle = { 'product-code': 'bicycle' };
  await sendMovement(company, 'in', 1, { ...bicycle, 'date-time': '2023-08-16T17:15:15Z' });
  await sendMovement(company, 'in', 4, { ...bicycle, 'date-time': '2023-08-16T17:15:16Z' });
  const printed = sample('stock/update.request');
  assert.deepEqual(await send(company, 'POST', '/api/stock', printed), { message: 'Request successful' });
  assert.equal((await stockOf(company, 'bicycle')).stock, 204.5);
  await sendCount(company, 3, bicycle);
  assert.equal((await stockOf(company, 'bicycle')).stock, 3);
});

test('the difference a count finds is an internal movement of its date, without a lot; none, when there is none', async () => {
  const company = await storehouse();
  await sendMovement(company, 'in', 10, { lot: 'A', 'date-time': '2026-01-01T00:00:00Z' });
  await sendCount(company, '8.5', { date: '2026-01-02T00:00:00Z' });
  await sendCount(company, '8.5', { date: '2026-01-03T00:00:00Z' });
  await sendCount(company, '9', { date: '2026-01-04T00:00:00Z' });
  const { body } = await company.call<Movement[]>({ path: MOVEMENTS });
  assert.deepEqual(
    body.map(({ type, quantity, lot, 'date-time': date }) => [type, quantity, lot, date]),
    [
      ['in', '10', 'A', '2026-01-01T00:00:00Z'],
      ['out', '1.5', null, '2026-01-02T00:00:00Z'],
      ['in', '0.5', null, '2026-01-04T00:00:00Z'],
    ],
  );
  const stock = await stockOf(company);
  assert.deepEqual([stock.stock, stock.lot], [9, [{ code: 'A', stock: 10 }]]);
});

test('a movement that is changed or deleted is undone and done again in every total it touches', async () => {
  const company = await storehouse();
  const { id } = await sendMovement(company, 'in', 10, { lot: 'A', 'warehouse-location': 'Z1' });
  await put(company, id, { quantity: '4' });
  assert.deepEqual((await stockOf(company)).lot, [{ code: 'A', stock: 4 }]);
  await put(company, id, { lot: 'B', 'warehouse-location': 'Z2' });
  const moved = await stockOf(company);
  assert.deepEqual(moved.lot, [{ code: 'B', stock: 4 }]);
  assert.deepEqual(moved['warehouse-locations'], [{ code: 'Z2', warehouse: 'W', stock: 4 }]);
  await put(company, id, { type: 'out', lot: null, 'warehouse-location': null });
  const out = await stockOf(company);
  assert.deepEqual([out.stock, out.lot, out['warehouse-locations']], [-4, [], []]);
  await put(company, id, { 'product-code': 'Q', lot: 'A' });
  assert.equal((await stockOf(company)).stock, 0);
  assert.deepEqual((await stockOf(company, 'Q')).lot, [{ code: 'A', stock: -4 }]);
  await remove(company, id);
  const gone = await stockOf(company, 'Q');
  assert.deepEqual([gone.stock, gone.lot], [0, []]);
});

test('stock is exact up to a billion with all its decimals, or what would lead beyond is refused whole', async () => {
  const company = await storehouse();
  const lot = { lot: 'A', 'warehouse-location': 'Z1' };
  const { id, quantity } = await sendMovement(company, 'in', '999999999.999999', lot);
  assert.equal(quantity, '999999999.999999');
  const full = await stockOf(company);
  assert.deepEqual([full.stock, full.lot], [999999999.999999, [{ code: 'A', stock: 999999999.999999 }]]);
  await sendMovement(company, 'in', '0.000001', lot);
  assert.equal((await stockOf(company)).stock, 1e9);
  const post = (body: unknown) => refusedPointers(company, 'POST', MOVEMENTS, body);
  const more = { 'product-code': 'P', type: 'in', quantity: '0.000001' };
  assert.deepEqual(await post(more), ['/quantity']);
  await sendMovement(company, 'out', 1);
  assert.deepEqual(await post({ ...more, ...lot }), ['/quantity', '/quantity'], 'the lot and the place are full');
  assert.deepEqual(await post([movement('out', 2), movement('in', 2_000_000), movement('out', 1)]), ['/1/quantity']);
  assert.deepEqual(await post(movement('in', 1_000_000_000_000, { 'product-code': 'Q' })), ['/quantity']);
  assert.deepEqual(await post(movement('out', 1_000_000_001, { 'product-code': 'Q', ...lot })), [
    '/quantity',
    '/quantity',
    '/quantity',
  ]);
  assert.deepEqual((await stockOf(company)).stock, 999_999_999);
  await remove(company, id);
  assert.equal((await stockOf(company)).stock, -0.999999);
  for (const stock of ['123456789012.123456', 1_000_000_001, -1_000_000_001]) {
    assert.deepEqual(await refusedPointers(company, 'POST', '/api/stock', { 'product-code': 'P', stock }), ['/stock']);
  }
  await sendMovement(company, 'in', 1, { 'date-time': '2030-01-01T00:00:00Z' });
  const early = { 'product-code': 'P', stock: 1e9, date: '2029-01-01T00:00:00Z' };
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/stock', early), ['/stock']);
});

test('of many movements at once as many succeed as the bound of the stock leaves room for', async () => {
  const company = await storehouse();
  await sendCount(company, 999_999_995);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => company.call({ method: 'POST', path: MOVEMENTS, body: movement('in', 1) })),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 200, 200, 200, 200, 400, 400, 400]);
  assert.equal((await stockOf(company)).stock, 1e9);
});

test('a company may forbid stock below zero: what would do it is refused whole, and changes nothing', async () => {
  const company = await storehouse();
  await send(company, 'PUT', '/api/company', { 'allow-negative-stock': false });
  const first = await sendMovement(company, 'in', 5, { lot: 'A', 'warehouse-location': 'Z1' });
  await sendMovement(company, 'in', 5);
  const post = (body: unknown) => refusedPointers(company, 'POST', MOVEMENTS, body);
  const out = (quantity: number, more: object = {}) => ({ 'product-code': 'P', type: 'out', quantity, ...more });
  assert.deepEqual(await post(out(11)), ['/quantity']);
  assert.deepEqual(await post(out(6, { lot: 'A' })), ['/quantity']);
  assert.deepEqual(await post(out(6, { 'warehouse-location': 'Z1' })), ['/quantity']);
  assert.deepEqual(await post([out(6), out(5)]), ['/1/quantity']);
  assert.deepEqual(await refusedPointers(company, 'PUT', `${MOVEMENTS}/${first.id}`, { type: 'out' }), [
    '/quantity',
    '/quantity',
  ]);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/stock', { 'product-code': 'P', stock: -1 }), [
    '/stock',
  ]);
  await send(company, 'POST', MOVEMENTS, [out(4), out(3, { lot: 'A' })]);
  const answer = await company.call<Problem>({ method: 'DELETE', path: `/api/inventory-movement/${first.id}` });
  assert.deepEqual([answer.status, answer.body.detail], [400, "It's not possible to delete this inventory-movement."]);
  const stock = await stockOf(company);
  assert.deepEqual([stock.stock, stock.lot], [3, [{ code: 'A', stock: 2 }]]);
});

test('an array of counts sets each product, and does nothing when one is wrong', async () => {
  const company = await storehouse();
  const counts = (second: object) => [{ 'product-code': 'P', stock: 1 }, second];
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/stock', counts({ 'product-code': 'none', stock: 1 })), [
    '/1/product-code',
  ]);
  assert.deepEqual(
    await refusedPointers(company, 'POST', '/api/stock', counts({ 'product-code': 'Q', stock: 'many' })),
    ['/1/stock'],
  );
  assert.equal((await stockOf(company)).stock, 0);
  const answers = await send(company, 'POST', '/api/stock', counts({ 'product-code': 'Q', stock: '2.5' }));
  assert.deepEqual(answers, [{ message: 'Request successful' }, { message: 'Request successful' }]);
  assert.equal((await stockOf(company, 'Q')).stock, 2.5);
});

test('counts of one product in one array hold one after another', async () => {
  const company = await storehouse();
  await send(
    company,
    'POST',
    '/api/stock',
    [5, 7, 3].map((stock) => ({ 'product-code': 'P', stock })),
  );
  assert.equal((await stockOf(company)).stock, 3);
});

test('a count tells where its movement is, also when it is sent again', async () => {
  const company = await storehouse({ products: ['P'] });
  const count = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    company.call({ method: 'POST', path: '/api/stock', body, headers });
  const body = { 'product-code': 'P', stock: 7 };
  const [first, again] = [
    await count(body, { 'idempotency-key': 'one' }),
    await count(body, { 'idempotency-key': 'one' }),
  ];
  assert.deepEqual([first.status, first.text], [201, '{"message":"Request successful"}']);
  const path = first.headers.location ?? '';
  assert.match(path, /^\/api\/inventory-movements\/\d+$/);
  assert.equal(again.headers.location, path);
  const movement = await company.call<{ readonly type: string; readonly quantity: string }>({ path });
  assert.deepEqual([movement.status, movement.body.type, movement.body.quantity], [200, 'in', '7']);
  assert.equal((await count(body)).headers.location, undefined, 'nothing had to move');
  assert.equal((await count([{ ...body, stock: 8 }])).headers.location, undefined, 'an array has no one place');
});
