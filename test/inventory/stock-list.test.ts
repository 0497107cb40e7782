import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../support/clock.ts';
import { newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { walk } from '../support/walk.ts';
import { put, send, sendCount, sendMovement } from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

type Listed = {
  readonly id: number;
  readonly 'product-code': string;
  readonly stock: number;
  readonly 'changed-at': string;
};
type Query = Parameters<typeof walk>[2];

/** Products P0 to P<count - 1>, whose codes sort otherwise than their ids; every third is in the family F. */
async function products(count: number): Promise<TestCompany> {
  const company = await newCompany({ timeZone: 'UTC' });
  await send(company, 'POST', '/api/product-families', [{ code: 'F', name: 'F' }]);
  const all = Array.from({ length: count }, (_, position) => ({
    code: `P${count - 1 - position}`,
    name: 'one of many',
    ...(position % 3 === 0 && { families: ['F'] }),
  }));
  await send(company, 'POST', '/api/products', all);
  return company;
}

const listed = async (company: TestCompany, query: Query = {}) => walk<Listed>(company, '/api/stock', query);
const codes = async (company: TestCompany, query: Query = {}) =>
  (await listed(company, query)).flat().map((stock) => stock['product-code']);

test('the stock of every product is listed by the id of the product, 25 to a page, all of them or those of a family', async () => {
  stopDate(Date.parse('2026-07-20T10:00:00Z'));
  const company = await products(30);
  await sendMovement(company, 'in', '2.5', { 'product-code': 'P28', lot: 'A' });
  await sendCount(company, 7, { 'product-code': 'P0' });
  const pages = await listed(company);
  assert.deepEqual(
    pages.map(({ length }) => length),
    [25, 5],
  );
  const at = '2026-07-20T10:00:00.000Z';
  const expected = Array.from({ length: 30 }, (_, position) => ({
    id: position + 1,
    'product-code': `P${29 - position}`,
    stock: position === 1 ? 2.5 : position === 29 ? 7 : 0,
    'changed-at': at,
  }));
  assert.deepEqual(pages.flat(), expected);
  const family = { 'product-family-code': 'F' };
  assert.deepEqual(
    (await listed(company, family)).flat(),
    expected.filter((_, position) => position % 3 === 0),
  );
  assert.deepEqual(await codes(company, { 'product-family-code': 'none' }), []);
  await send(company, 'PUT', '/api/products/P29', { code: 'renamed', name: 'one of many', families: ['F'] });
  assert.equal((await company.call({ method: 'DELETE', path: '/api/products/P26' })).status, 204);
  assert.deepEqual((await codes(company, family)).slice(0, 3), ['renamed', 'P23', 'P20']);
});

test('stocks that changed after a moment are listed by the hour of that: each at its last change, whatever changed it', async () => {
  stopDate(Date.parse('2026-07-20T08:40:00Z'));
  const company = await products(30);
  const at = (time: string) => vi.setSystemTime(Date.parse(`2026-07-20T${time}Z`));
  at('09:30:00.000');
  await sendMovement(company, 'in', 1, { 'product-code': 'P3' });
  at('09:50:00.000');
  await sendMovement(company, 'in', 1, { 'product-code': 'P5' });
  const { id } = await sendMovement(company, 'in', 1, { 'product-code': 'P4', lot: 'A' });
  at('10:10:00.000');
  await put(company, id, { lot: 'B' });
  at('10:20:00.000');
  await sendMovement(company, 'in', 1, { 'product-code': 'P29' });
  await send(company, 'PUT', '/api/products/P2', { code: 'renamed', name: 'one of many', families: ['F'] });
  const after = (time: string, more: object = {}) =>
    codes(company, { 'changed-after': `2026-07-20T${time}Z`, ...more });
  assert.equal((await after('08:39:59.999')).length, 30);
  assert.deepEqual(await after('08:40:00'), ['P5', 'P3', 'P29', 'P4', 'renamed']);
  assert.deepEqual(await after('09:30:00'), ['P5', 'P29', 'P4', 'renamed']);
  assert.deepEqual(await after('09:50:00'), ['P29', 'P4', 'renamed']);
  assert.deepEqual(await after('10:10:00'), ['P29', 'renamed']);
  assert.deepEqual(await after('10:20:00'), []);
  assert.deepEqual(await after('08:40:00', { 'product-family-code': 'F' }), ['P5', 'P29', 'renamed']);
});

test('a page of changed stocks goes on where the one before ended, also within an hour, and is of one company', async () => {
  stopDate(Date.parse('2026-07-20T08:00:00Z'));
  const company = await products(60);
  const stranger = await newCompany({ timeZone: 'UTC' });
  const query = { 'changed-after': '2026-07-20T07:30:00Z' };
  const pages = await listed(company, query);
  assert.deepEqual(
    pages.map(({ length }) => length),
    [25, 25, 10],
  );
  assert.deepEqual(await codes(company, query), await codes(company));
  assert.equal((await codes(company, { ...query, 'product-family-code': 'F' })).length, 20);
  assert.deepEqual(await codes(stranger, query), []);
  assert.deepEqual(await codes(stranger), []);
  assert.equal((await company.call({ path: '/api/stock', query: { 'changed-after': 'soon' } })).status, 400);
});
