import assert from 'node:assert/strict';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type TestContext, test } from 'vitest';
import { madeItemKey } from '../../../functions/inventory/inventory-movements/entity.ts';
import { type BookingMessage, bookProduction } from '../../../functions/production/book-productions/booking.ts';
import { entityKeys, queryAll } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault } from '../../support/meter.ts';
import { walk } from '../../support/walk.ts';
import { get, PRODUCTIONS, production, send, stocks, tableMaker } from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

type Puts = readonly { readonly Put?: { readonly Item: { readonly entity?: string } } }[];

/** Makes a table of so many parts that no transaction holds what it consumes; answers their codes. */
async function longBill(company: TestCompany): Promise<readonly string[]> {
  const codes = Array.from({ length: 130 }, (_, position) => `part-${position}`);
  for (const some of [codes.slice(0, 100), codes.slice(100)]) {
    await send(
      company,
      'POST',
      '/api/products',
      some.map((code) => ({ code, name: code })),
    );
  }
  await send(company, 'POST', '/api/bom', {
    'product-code': 'table',
    bom: codes.map((code) => ({ 'product-code': code, quantity: 1, 'operation-code': 'JOIN' })),
  });
  return codes;
}

test('booking a production again, also many times at once, moves nothing more', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2, 'lot-number': 'new' }));
  const message = { company: company.id, production: id };
  await Promise.all(Array.from({ length: 8 }, () => bookProduction(message)));
  await untilSettled();
  await bookProduction(message);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [2, -8, -4]);
  assert.equal((await get<unknown[]>(company, '/api/inventory-movements')).length, 3);
  assert.equal((await get<unknown[]>(company, '/api/lots')).length, 1);
});

test('bookings that undo a production at once do not fail one another', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  await untilSettled();
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  await Promise.all(Array.from({ length: 8 }, () => bookProduction({ company: company.id, production: id })));
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [0, 0, 0]);
});

test('a booking that looked before a change does not write after it', async (context) => {
  const company = await tableMaker();
  const isBooking = (command: string, { TransactItems }: Readonly<Record<string, unknown>>) =>
    command === 'TransactWriteItems' &&
    (TransactItems as Puts).some(({ Put }) => Put?.Item.entity === 'inventory-movements');
  const change = async () => {
    const [made] = await get<{ readonly id: number }[]>(company, PRODUCTIONS);
    await send(company, 'PUT', `${PRODUCTIONS}/${made?.id}`, { operation: { code: 'OIL', 'product-code': 'table' } });
    const moved = () => get<{ readonly 'product-code': string }[]>(company, '/api/inventory-movements');
    // Its own booking, which nothing comes after.
    while ((await moved()).map((one) => one['product-code']).join() !== 'varnish');
  };
  context.onTestFinished(interrupt(isBooking, change));
  await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  await untilSettled();
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'varnish'), [0, 0, 0, -0.2]);
});

test('a booking that looked before a change does not write after it either where nothing is left to be booked', async (context) => {
  const company = await tableMaker();
  const isBooking = (command: string, { TransactItems }: Readonly<Record<string, unknown>>) =>
    command === 'TransactWriteItems' &&
    (TransactItems as Puts).some(({ Put }) => Put?.Item.entity === 'inventory-movements');
  const change = async () => {
    const [made] = await get<{ readonly id: number }[]>(company, PRODUCTIONS);
    await send(company, 'PUT', `${PRODUCTIONS}/${made?.id}`, { quantity: 0 });
    await bookProduction({ company: company.id, production: made?.id ?? 0 });
  };
  context.onTestFinished(interrupt(isBooking, change));
  await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [0, 0, 0]);
  assert.deepEqual(await get(company, '/api/inventory-movements'), []);
});

test('what a former version has booked is changed and undone like what this one has', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  await untilSettled();
  await asFormerlyBooked(company, id);
  await bookProduction({ company: company.id, production: id });
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [2, -8, -4], 'it is booked already');
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, {
    quantity: 3,
    operation: { code: 'OIL', 'product-code': 'table' },
  });
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'varnish'), [0, 0, 0, -0.3]);
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board', 'varnish'), [0, 0, 0, 0]);
  assert.deepEqual(await get(company, '/api/inventory-movements'), []);
});

/** Makes what a production keeps of its movements what the former version would have: an item for each of them. */
async function asFormerlyBooked(company: TestCompany, production: number): Promise<void> {
  const TableName = tableName();
  const Key = madeItemKey(company.id, production);
  const pk = `${company.id}#inventory-movements`;
  const { Attributes } = await db().send(new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }));
  for (const key of (Attributes?.keys ?? []) as string[]) {
    const { Item = {} } = await db().send(new GetCommand({ TableName, Key: { pk, sk: key } }));
    const { type, product } = Item.data as { readonly type: string; readonly product: { readonly id: number } };
    const sk = `${production}#${type}#${product.id}`;
    await db().send(new PutCommand({ TableName, Item: { pk: Key.pk, sk, key } }));
  }
}

/** Books a production whose second transaction fails, as does all after it. */
async function breakOff({ onTestFinished }: TestContext, message: BookingMessage): Promise<void> {
  let writes = 0;
  const stop = injectFault((command) => {
    if (command !== 'TransactWriteItems') return undefined;
    writes += 1;
    return writes > 1 ? new Error('The connection is gone.') : undefined;
  });
  onTestFinished(stop);
  await assert.rejects(bookProduction(message));
  stop();
}

test('a booking that breaks off in the middle is finished by the next one', async (context) => {
  const company = await tableMaker();
  const codes = await longBill(company);
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  await untilSettled();
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 5 });
  await breakOff(context, { company: company.id, production: id });
  await bookProduction({ company: company.id, production: id });
  assert.deepEqual(await stocks(company, 'table'), [5]);
  assert.deepEqual(new Set(await stocks(company, ...codes)), new Set([-5]));
});

test('a message of what was booked whole changes nothing; one of what was booked in part is finished', async (context) => {
  const company = await tableMaker();
  const codes = await longBill(company);
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  await untilSettled();
  const booked = { company: company.id, production: id, version: 1 };
  // The bill has changed since: who looked again would find another one.
  await send(company, 'POST', '/api/bom', { 'product-code': 'table', bom: [] });
  await bookProduction(booked);
  assert.deepEqual(new Set(await stocks(company, ...codes)), new Set([-2]));
  await breakOff(context, { company: company.id, production: id });
  await bookProduction(booked);
  assert.deepEqual(new Set(await stocks(company, ...codes)), new Set([0]));
  assert.deepEqual(await stocks(company, 'table'), [2]);
});

test('a production that is gone leaves no movement, however late its message comes', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production());
  await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  await untilSettled();
  await bookProduction({ company: company.id, production: id });
  assert.deepEqual(await get(company, '/api/inventory-movements'), []);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [0, 0]);
});

test('a bill of materials longer than a transaction is consumed whole', async () => {
  const company = await tableMaker();
  const codes = await longBill(company);
  await send(company, 'POST', PRODUCTIONS, production({ quantity: 3 }));
  assert.deepEqual(new Set(await stocks(company, ...codes)), new Set([-3]));
});

/** The items that list the movements of a type. */
const listItems = ({ id }: TestCompany, type: string) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `${id}#inventory-movements#type=${type}` },
  });

test('what a production makes together is listed by its type each by itself, with what a former version has listed', async () => {
  const company = await tableMaker();
  const made = await send<{ readonly id: number }[]>(
    company,
    'POST',
    PRODUCTIONS,
    Array.from({ length: 15 }, () => production({ quantity: 1 })),
  );
  await untilSettled();
  const items = await listItems(company, 'consumption');
  assert.equal(items.length, 15, 'one for the two of each');
  const [first, second] = items.map(({ pk, sk, keys }) => ({ pk, sk, keys: keys as readonly string[] }));
  assert.ok(first && second);
  // As a former version had them: one item for each.
  await db().send(new DeleteCommand({ TableName: tableName(), Key: { pk: first.pk, sk: first.sk } }));
  for (const key of first.keys)
    await db().send(new PutCommand({ TableName: tableName(), Item: { pk: first.pk, sk: key, key } }));
  const query = { type: 'consumption' };
  const path = '/api/inventory-movements';
  const pages = await walk<{ readonly id: number; readonly type: string }>(company, path, query);
  assert.deepEqual(
    pages.map(({ length }) => length),
    [25, 5],
  );
  const ids = pages.flat().map(({ id }) => id);
  assert.deepEqual(ids, items.flatMap(({ keys }) => keys as readonly string[]).map(Number));
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => a - b),
  );
  const numbered = await get<{ readonly id: number }[]>(company, path, { ...query, page: '2' });
  assert.deepEqual(
    numbered.map(({ id }) => id),
    ids.slice(25),
  );
  assert.ok(pages.flat().every(({ type }) => type === 'consumption'));
  for (const { id } of made.slice(0, 14)) await send(company, 'DELETE', `${PRODUCTIONS}/${id}`);
  await untilSettled();
  const left = (await get<{ readonly id: number }[]>(company, path, query)).map(({ id }) => id);
  assert.equal(left.length, 2);
  const rest = await listItems(company, 'consumption');
  assert.deepEqual(rest.flatMap(entityKeys).map(Number), left, 'nothing is left of what is gone');
});

test('what is made later, or goes alone, is listed by its type as it is', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ quantity: 1 }));
  await untilSettled();
  const listed = async () =>
    (await get<{ readonly quantity: string }[]>(company, '/api/inventory-movements', { type: 'consumption' })).length;
  assert.equal(await listed(), 2);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 0 });
  await untilSettled();
  assert.equal(await listed(), 0);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 3 });
  await untilSettled();
  assert.equal(await listed(), 2);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [3, -12, -6]);
});
