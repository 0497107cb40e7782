import assert from 'node:assert/strict';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { padId, tagMark } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';
import {
  get,
  type Order,
  orderOf,
  PRODUCTIONS,
  type Production,
  production,
  send,
  stocks,
  tableMaker,
} from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const idsFor = async (company: TestCompany, code: string) =>
  (await get<Production[]>(company, PRODUCTIONS, { 'production-order-code': code })).map(({ id }) => id);

test('a production goes with its order when that is renamed, also once another order has the code', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 4 }));
  const path = `${PRODUCTIONS}/${id}`;
  await send(company, 'PUT', `/api/production-orders/${company.order}`, { code: 'O-new' });
  assert.deepEqual([await idsFor(company, 'O-new'), await idsFor(company, 'O')], [[id], []]);
  const other = await send<Order>(company, 'POST', '/api/production-orders', {
    code: 'O',
    'start-date': '2026-01-01',
    'due-date': '2999-01-01',
    products: [{ product: 'table', 'quantity-ordered': 1 }],
  });
  assert.deepEqual([await idsFor(company, 'O-new'), await idsFor(company, 'O')], [[id], []]);
  assert.deepEqual(await idsFor(company, 'O,O-new'), [id]);
  const read = await get<Production>(company, path);
  assert.deepEqual(read['production-order'], { code: 'O-new', id: company.order });
  for (const sent of [read, { 'production-order': 'O-new', quantity: 5 }]) {
    const after = await send(company, 'PUT', path, sent);
    assert.equal(after['production-order']?.id, company.order);
  }
  const made = async (order: number) =>
    (await get<Order>(company, `/api/production-orders/${order}`)).products[0]?.['quantity-produced'];
  assert.deepEqual([await made(company.order), await made(other.id)], [5, 0]);
  const deleted = await send(company, 'DELETE', path);
  assert.equal(deleted['production-order']?.code, 'O-new');
  assert.equal(await made(company.order), 0);
});

test('a production is found by the code its order had when that is gone, by date as well, also one of a former version', async () => {
  const company = await tableMaker();
  const starts = ['2026-03-02T08:00:00Z', '2026-03-01T08:00:00Z'];
  const made = await send<Production[]>(
    company,
    'POST',
    PRODUCTIONS,
    starts.map((start) => production({ 'start-time': start, 'end-time': '2026-03-02T09:00:00Z' })),
  );
  const [first = 0, second = 0] = made.map(({ id }) => id);
  const byDate = { 'production-order-code': 'O', 'start-time-after': '2026-02-01T00:00:00Z' };
  const inOrder = async () => (await get<Production[]>(company, PRODUCTIONS, byDate)).map(({ id }) => id);
  for (const code of ['O-1', 'O-2', 'O-3', 'O-1', 'O-4']) {
    await send(company, 'PUT', `/api/production-orders/${company.order}`, { code });
  }
  await send(company, 'DELETE', `/api/production-orders/${company.order}`);
  assert.deepEqual(
    [await idsFor(company, 'O'), await inOrder()],
    [
      [first, second],
      [second, first],
    ],
  );
  // A former version listed them by the code, and kept nothing of an order that went.
  const Key = { pk: `${company.id}#production-orders#former-code=O`, sk: padId(company.order) };
  const { Attributes } = await db().send(new DeleteCommand({ TableName: tableName(), Key, ReturnValues: 'ALL_OLD' }));
  assert.ok(Attributes);
  assert.deepEqual(await idsFor(company, 'O'), []);
  const tag = 'production-order-code=O';
  for (const id of [first, second]) {
    const [pk, sk] = [`${company.id}#productions`, padId(id)];
    await db().send(new PutCommand({ TableName: tableName(), Item: { pk: `${pk}#${tag}`, sk, key: sk } }));
    const marking = new UpdateCommand({
      TableName: tableName(),
      Key: { pk, sk },
      UpdateExpression: 'SET #key = :key',
      ExpressionAttributeNames: { '#key': 'key' },
      ExpressionAttributeValues: { ':key': tagMark(tag) },
    });
    await db().send(marking);
  }
  assert.deepEqual(
    [await idsFor(company, 'O'), await inOrder()],
    [
      [first, second],
      [second, first],
    ],
  );
});

test('a page of productions shows each shipping by the code it has by now, one that is gone by the code it had', async () => {
  const company = await tableMaker();
  const codes = Array.from({ length: 9 }, (_, position) => `S${position}`);
  await send(
    company,
    'POST',
    PRODUCTIONS,
    codes.map((shipping) => production({ shipping })),
  );
  const present = ['S0 new', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8 new'];
  for (const position of [0, 8]) {
    await send(company, 'PUT', `/api/shippings/S${position}`, { code: present[position] });
  }
  await company.call({ method: 'DELETE', path: '/api/shippings/S4' });
  await send(company, 'POST', '/api/shippings', { code: 'S4' });
  const listed = await get<(Production & { readonly shipping: { readonly code: string } })[]>(company, PRODUCTIONS);
  assert.deepEqual(
    listed.map(({ shipping }) => shipping.code),
    present,
  );
});

test('a production can be corrected when its operation has left the product, and its order follows', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 4 }));
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  await send(company, 'PUT', '/api/products/table', { name: 'Table', operations: [{ code: 'NEW', name: 'New' }] });
  const after = await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 3 });
  assert.deepEqual([after.operation.code, after.quantity], ['JOIN', 3]);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 3);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [3, 0]);
  const moved = { operation: { code: 'CUT', 'product-code': 'table' } };
  assert.equal((await company.call({ method: 'PUT', path: `${PRODUCTIONS}/${id}`, body: moved })).status, 400);
});

/** Ends the stock of a product. */
const emptied = async (company: TestCompany, code: string) => {
  await untilSettled();
  await send(company, 'POST', '/api/stock', { 'product-code': code, stock: 0 });
};

test('what a production consumed and is gone by now holds up nothing: stock follows it, and goes with it', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ 'production-order': null, quantity: 2 }));
  await emptied(company, 'leg');
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  await send(company, 'DELETE', '/api/products/leg');
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 5 });
  assert.deepEqual(await stocks(company, 'table', 'board'), [5, 0]);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await stocks(company, 'table', 'board'), [0, 0]);
  const left = await get<{ type: string }[]>(company, '/api/inventory-movements');
  assert.deepEqual(
    left.filter(({ type }) => type === 'production' || type === 'consumption'),
    [],
  );
});

test('what a production of a product that is gone by now consumed stays consumed, and comes back with its deletion', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ 'production-order': null, quantity: 2 }));
  await emptied(company, 'table');
  const consumed = await stocks(company, 'leg', 'board');
  assert.deepEqual(consumed, [-8, -4]);
  const order = await orderOf(company);
  await company.call({ method: 'DELETE', path: `/api/production-orders/${order.id}` });
  assert.equal((await company.call({ method: 'DELETE', path: '/api/products/table' })).status, 204);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'lot-number': 'late', rework: true });
  assert.deepEqual(await stocks(company, 'leg', 'board'), consumed);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 0 });
  assert.deepEqual(await stocks(company, 'leg', 'board'), [0, 0], 'nothing was made');
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await stocks(company, 'leg', 'board'), [0, 0]);
});

/** A company whose table is on no order. */
async function freeTableMaker() {
  const company = await tableMaker();
  const order = await orderOf(company);
  await company.call({ method: 'DELETE', path: `/api/production-orders/${order.id}` });
  return company;
}

/** A transaction that writes something of which this is a part; figures in it may be larger than JSON's. */
const isWriting =
  (part: string): Picks =>
  (command, input) =>
    command.startsWith('TransactWrite') &&
    JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes(part);

/** The transaction in which the consumer makes movements. */
const isBookingOf = ({ id }: TestCompany): Picks => isWriting(`"pk":"${id}#inventory-movements"`);

const deleteTable = (company: TestCompany) => company.call({ method: 'DELETE', path: '/api/products/table' });
const free = { 'production-order': null, quantity: 2 };

test('a product is not deleted while a production of it is still to be booked, and then it is', async (t) => {
  const company = await freeTableMaker();
  const refused: (readonly [number, string])[] = [];
  t.onTestFinished(
    interrupt(isBookingOf(company), async () => {
      const { status, text } = await deleteTable(company);
      refused.push([status, text]);
    }),
  );
  const { id } = await send(company, 'POST', PRODUCTIONS, production(free));
  await emptied(company, 'table');
  assert.equal(refused[0]?.[0], 400);
  assert.match(refused[0]?.[1] ?? '', new RegExp(`Production ${id} of the product is still to be booked`));
  assert.deepEqual(await stocks(company, 'leg', 'board'), [-8, -4]);
  assert.equal((await deleteTable(company)).status, 204);
});

test('what is booked only after its product was deleted is booked as the product was', async (t) => {
  const company = await freeTableMaker();
  const produced: number[] = [];
  t.onTestFinished(
    interrupt(isWriting('"remains"'), async () => {
      const { body } = await company.call<Production>({ method: 'POST', path: PRODUCTIONS, body: production(free) });
      produced.push(body.id);
    }),
  );
  const gone = Promise.withResolvers<void>();
  t.onTestFinished(interrupt(isBookingOf(company), () => gone.promise));
  assert.equal((await deleteTable(company)).status, 204);
  gone.resolve();
  await untilSettled();
  assert.deepEqual(await stocks(company, 'leg', 'board'), [-8, -4]);
  await send(company, 'DELETE', `${PRODUCTIONS}/${produced[0]}`);
  assert.deepEqual(await stocks(company, 'leg', 'board'), [0, 0]);
});

test('what a production made and consumed keeps following it under another code', async () => {
  const company = await tableMaker();
  const free = production({ 'production-order': null, operation: { product: 'leg' }, quantity: 2 });
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  const { id } = await send(company, 'POST', PRODUCTIONS, free);
  await emptied(company, 'leg');
  await send(company, 'PUT', '/api/products/leg', { code: 'shank', name: 'Shank' });
  await send(company, 'POST', '/api/products', { code: 'leg', name: 'Another' });
  const read = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  assert.equal(read.operation.product, 'shank');
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { ...read, quantity: 5 });
  assert.deepEqual(await stocks(company, 'shank', 'leg'), [3, 0]);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await stocks(company, 'shank', 'leg'), [-2, 0]);
});

test('a movement of a product that has another code can be changed and deleted', async () => {
  const company = await tableMaker();
  const body = { 'product-code': 'varnish', type: 'in', quantity: 7, lot: null };
  const { id } = await send<{ id: number }>(company, 'POST', '/api/inventory-movements', body);
  await emptied(company, 'varnish');
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  await send(company, 'PUT', '/api/products/varnish', { code: 'lacquer', name: 'Lacquer' });
  await send(company, 'PUT', `/api/inventory-movements/${id}`, { quantity: 9 });
  assert.deepEqual(await stocks(company, 'lacquer'), [2]);
  assert.equal((await company.call({ method: 'DELETE', path: `/api/inventory-movement/${id}` })).status, 204);
  assert.deepEqual(await stocks(company, 'lacquer'), [-7]);
});

test('movements are shown and found by the code their product has by now, however often it got another', async () => {
  const company = await tableMaker();
  const path = '/api/inventory-movements';
  type Shown = { readonly id: number; readonly 'product-code': string };
  const idsOf = async (code: string, more = {}) => {
    const found = await get<Shown[]>(company, path, { 'product-code': code, ...more });
    for (const one of found) assert.equal(one['product-code'], code);
    return found.map(({ id }) => id);
  };
  await send(company, 'POST', '/api/products', { code: 'oil', name: 'Oil' });
  const move = async (code: string) => {
    const body = { 'product-code': code, type: 'in', quantity: 7 };
    return (await send<Shown>(company, 'POST', path, body)).id;
  };
  const rename = async (from: string, to: string) => {
    await emptied(company, from);
    await send(company, 'PUT', `/api/products/${from}`, { code: to, name: 'Oil' });
  };
  const first = await move('oil');
  await rename('oil', 'oil 2');
  const second = await move('oil 2');
  await rename('oil 2', 'oil 3');
  await send(company, 'POST', '/api/products', { code: 'oil', name: 'Another' });
  const other = await move('oil');
  const third = await move('oil 3');
  assert.deepEqual(await idsOf('oil 3', { type: 'in' }), [first, second, third]);
  assert.equal((await idsOf('oil 3')).length, 5, 'with the counts to zero');
  assert.deepEqual(await idsOf('oil'), [other]);
  assert.deepEqual(await idsOf('oil 2'), []);
  assert.equal((await get<Shown>(company, `${path}/${first}`))['product-code'], 'oil 3');
  for (const one of await get<Shown[]>(company, path))
    if (one.id === second) assert.equal(one['product-code'], 'oil 3');
  await rename('oil 3', 'oil 2');
  assert.deepEqual(await idsOf('oil 2', { type: 'in' }), [first, second, third]);
  await emptied(company, 'oil 2');
  await send(company, 'DELETE', '/api/products/oil 2');
  assert.deepEqual(await idsOf('oil', { type: 'in' }), [first, other], 'what is gone keeps the code it had');
});

test('a product is not renamed while lots are of it under its code, but once they are gone', async () => {
  const company = await tableMaker();
  await send(company, 'POST', '/api/products', { code: 'oil', name: 'Oil' });
  const { id } = await send<{ id: number }>(company, 'POST', '/api/lots', { code: 'L1', product: 'oil' });
  const rename = () =>
    company.call({ method: 'PUT', path: '/api/products/oil', body: { code: 'grease', name: 'Oil' } });
  const refused = await rename();
  assert.equal(refused.status, 400);
  assert.match(refused.text, /Lot \d+ is of the product/);
  await send(company, 'PUT', '/api/products/oil', { code: 'oil', name: 'Other words' });
  assert.equal((await company.call({ method: 'DELETE', path: `/api/lots/${id}` })).status, 204);
  assert.equal((await rename()).status, 201);
});

test('a movement whose product is gone keeps what it says, and mentions no lot of it', async () => {
  const company = await tableMaker();
  const body = { 'product-code': 'varnish', type: 'in', quantity: 7 };
  const { id } = await send<{ id: number }>(company, 'POST', '/api/inventory-movements', body);
  await emptied(company, 'varnish');
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  await send(company, 'DELETE', '/api/products/varnish');
  const path = `/api/inventory-movements/${id}`;
  const after = await send<{ comment: string; lot: null }>(company, 'PUT', path, { comment: 'late', lot: 'L' });
  assert.deepEqual([after.comment, after.lot], ['late', null]);
  assert.equal((await company.call({ method: 'PUT', path, body: { quantity: 1 } })).status, 400);
});

test('a machine that is renamed keeps what runs on it', async () => {
  const company = await tableMaker();
  const open = production({ machine: 'SAW', quantity: 0, 'end-time': undefined });
  const { id } = await send(company, 'POST', PRODUCTIONS, open);
  await send(company, 'PUT', '/api/machines/SAW', { code: 'SAW-2' });
  await send(company, 'POST', '/api/machines', { code: 'SAW' });
  await company.call({ method: 'POST', path: '/api/machines/SAW/counter', body: { count: 3 } });
  await company.call({ method: 'POST', path: '/api/machines/SAW-2/counter', body: { count: 5 } });
  const read = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  assert.deepEqual([read.quantity, read.machine], [5, { code: 'SAW-2' }]);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, read);
  await company.call({ method: 'POST', path: '/api/machines/SAW-2/counter', body: { count: 6 } });
  assert.equal((await get<Production>(company, `${PRODUCTIONS}/${id}`)).quantity, 6);
});

test('what is of a product that is gone stays so when another one has its code', async () => {
  const company = await freeTableMaker();
  type Staging = { readonly product: { readonly id: number }; readonly quantity: number };
  await send(company, 'POST', '/api/products', { code: 'oil', name: 'Oil' });
  const order = await send<Order>(company, 'POST', '/api/production-orders', {
    code: 'OIL',
    'start-date': '2026-01-01',
    'due-date': '2999-01-01',
    products: [{ product: 'oil', 'quantity-ordered': 10 }],
  });
  const oil = production({ 'production-order': 'OIL', operation: { product: 'oil' }, quantity: 4 });
  const { id } = await send(company, 'POST', PRODUCTIONS, oil);
  const body = { 'product-code': 'oil', type: 'in', quantity: 7 };
  const movement = await send<{ id: number }>(company, 'POST', '/api/inventory-movements', body);
  const staging = await send<Staging & { id: number }>(company, 'POST', '/api/material-stagings', {
    product: 'oil',
    quantity: 1,
  });
  await send(company, 'PUT', `/api/production-orders/${order.id}`, { ended: true });
  await emptied(company, 'oil');
  await send(company, 'DELETE', '/api/products/oil');
  await send(company, 'POST', '/api/products', { code: 'oil', name: 'Another' });
  for (const path of [
    `/api/production-orders/${order.id}`,
    `/api/inventory-movements/${movement.id}`,
    `/api/material-stagings/${staging.id}`,
    `${PRODUCTIONS}/${id}`,
  ]) {
    const read = await get<object>(company, path);
    await send(company, 'PUT', path, read);
    assert.deepEqual(await get<object>(company, path), read);
  }
  const path = `/api/inventory-movements/${movement.id}`;
  assert.equal((await company.call({ method: 'PUT', path, body: { quantity: 9 } })).status, 400, 'no stock to move');
  const removal = { method: 'DELETE', path: `/api/inventory-movement/${movement.id}` } as const;
  assert.equal((await company.call(removal)).status, 400);
  const corrected = await send<Staging>(company, 'PUT', `/api/material-stagings/${staging.id}`, { quantity: 2 });
  assert.deepEqual([corrected.product.id, corrected.quantity], [staging.product.id, 2]);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 5 });
  assert.deepEqual(await stocks(company, 'oil'), [0]);
  const after = await get<Order>(company, `/api/production-orders/${order.id}`);
  assert.equal(after.products[0]?.['quantity-produced'], 5);
});

test('an order that has ended shows, and is found by, the code that its product has by now', async () => {
  const company = await tableMaker();
  const found = async (code: string) =>
    (await get<Order[]>(company, '/api/production-orders', { product: code })).map(({ id }) => id);
  await send(company, 'PUT', `/api/production-orders/${company.order}`, { 'running-status': 'archived' });
  await send(company, 'PUT', '/api/products/table', { code: 'desk', name: 'Desk' });
  assert.deepEqual([await found('desk'), await found('table')], [[company.order], []]);
  const read = await orderOf(company);
  assert.equal(read.products[0]?.product, 'desk');
  await send(company, 'POST', '/api/products', { code: 'table', name: 'Another' });
  await send(company, 'PUT', `/api/production-orders/${company.order}`, { ...read, ended: false });
  assert.deepEqual([await found('desk'), await found('table')], [[company.order], []]);
  const { status } = await company.call({ method: 'DELETE', path: '/api/products/desk' });
  assert.equal(status, 400, 'it is open again');
});
