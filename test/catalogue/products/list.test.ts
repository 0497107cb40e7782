import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { TestCompany } from '../../support/factory.ts';
import { useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import { furnishedCompany, PRODUCTS, type Product, send } from './catalogue.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

/** 60 products whose codes sort otherwise than their ids; every third is in a family. */
async function catalogue(): Promise<{ company: TestCompany; products: Product[] }> {
  const company = await furnishedCompany();
  const sent = Array.from({ length: 60 }, (_, position) => ({
    code: `P${(position * 37) % 60}`,
    name: `product ${position}`,
    families: position % 3 === 0 ? [{ code: 'FG' }, { code: 'ALL' }] : [{ code: 'ALL' }],
  }));
  return { company, products: await send<Product[]>(company, 'POST', PRODUCTS, sent) };
}

const codes = (pages: readonly (readonly Product[])[]) => pages.flat().map(({ code }) => code);

test('products are listed by id, 25 to a page, all of them or those of a family', async () => {
  const { company, products } = await catalogue();
  const all = await walk<Product>(company, PRODUCTS);
  assert.deepEqual(all.flat(), products);
  assert.deepEqual(
    all.map(({ length }) => length),
    [25, 25, 10],
  );
  const third = products.filter((_, position) => position % 3 === 0);
  assert.deepEqual(codes(await walk(company, PRODUCTS, { 'product-family-code': 'FG' })), codes([third]));
  assert.deepEqual(codes(await walk(company, PRODUCTS, { 'product-family-code': 'ALL' })), codes([products]));
  assert.deepEqual(await walk(company, PRODUCTS, { 'product-family-code': 'none' }), [[]]);
  assert.deepEqual((await company.call({ path: PRODUCTS, query: { page: 3 } })).body, products.slice(50));
});

test('a product is found by its code, if it is what the other filters ask for', async () => {
  const { company, products } = await catalogue();
  const [first, second] = products;
  await send(company, 'PUT', `${PRODUCTS}/${second?.code}`, {
    name: 'changed',
    gtin: '4006381333931',
    families: ['ALL'],
  });
  const found = async (query: Readonly<Record<string, string | number>>) =>
    codes([(await company.call<Product[]>({ path: PRODUCTS, query: { code: second?.code ?? '', ...query } })).body]);
  const it = codes([[second as Product]]);
  assert.deepEqual(await found({}), it);
  assert.deepEqual(await found({ gtin: '04006381333931', 'product-family-code': 'ALL' }), it);
  assert.deepEqual(await found({ 'modification-date': '2020-01-01', page: 1 }), it);
  for (const others of [
    { gtin: '036000291452' },
    { 'product-family-code': 'FG' },
    { 'modification-date': '2100-01-01' },
    { page: 2 },
    { code: 'none' },
    { code: first?.code ?? '', gtin: '04006381333931' },
  ]) {
    assert.deepEqual(await found(others), [], JSON.stringify(others));
  }
});

test('products changed after a moment are listed by the time of their last change', async () => {
  const { company, products } = await catalogue();
  const since = async () => new Date(await later()).toISOString();
  const before = await since();
  const [first, second, third] = products.toReversed();
  for (const product of [second, first, third]) {
    await send(company, 'PUT', `${PRODUCTS}/${product?.code}`, { name: 'changed', families: ['FG'] });
    await later();
  }
  const changed = [second, first, third].map((product) => product?.code);
  const query = { 'modification-date': before };
  assert.deepEqual(codes(await walk(company, PRODUCTS, query)), changed);
  assert.deepEqual(codes(await walk(company, PRODUCTS, { ...query, 'product-family-code': 'FG' })), changed);
  assert.deepEqual(await walk(company, PRODUCTS, { 'modification-date': await since() }), [[]]);
  assert.equal(codes(await walk(company, PRODUCTS, { 'modification-date': '2020-01-01' })).length, 60);
});

/** Waits until the clock shows another millisecond than it does now; gives that one. */
async function later(): Promise<number> {
  const now = Date.now();
  while (Date.now() === now) await new Promise(setImmediate);
  return Date.now();
}

test('a list is of one company, and a filter that cannot be read is refused', async () => {
  const { company } = await catalogue();
  const stranger = await furnishedCompany();
  assert.deepEqual((await stranger.call({ path: PRODUCTS })).body, []);
  assert.equal((await company.call({ path: PRODUCTS, query: { 'modification-date': 'soon' } })).status, 400);
});
