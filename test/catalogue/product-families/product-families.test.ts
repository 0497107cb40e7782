import assert from 'node:assert/strict';
import { test } from 'vitest';
import { pointersOf } from '../../shared/register/office.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import { walk } from '../../support/walk.ts';

useFactory();

const path = '/api/product-families';

type Family = { readonly code: string; readonly name: string };

const create = (company: TestCompany, body: unknown) => company.call<Family[]>({ method: 'POST', path, body });

const remove = (company: TestCompany, code: string) =>
  company.call({ method: 'DELETE', path: `/api/product-family/${encodeURIComponent(code)}` });

test('the printed request creates its families, which are listed as printed', async () => {
  const company = await newCompany();
  const created = await create(company, sample('product-families/create.request'));
  assert.deepEqual([created.status, created.body], [201, sample('product-families/create.response')]);
  const listed = await company.call({ path });
  assert.deepEqual([listed.status, listed.body], [201, sample('product-families/list.response')]);
});

test('families are taken wrapped, as an array or as one object, and answered as an array', async () => {
  const company = await newCompany();
  const [a, b, c] = ['A', 'B', 'C'].map((code) => ({ code, name: `Family ${code}` }));
  assert.deepEqual((await create(company, { 'product-families': [a] })).body, [a]);
  assert.deepEqual((await create(company, [b])).body, [b]);
  assert.deepEqual((await create(company, c)).body, [c]);
  assert.deepEqual((await company.call({ path })).body, [a, b, c]);
});

test('what comes beside the wrapper is ignored and named back, and the wrapper is an array', async () => {
  const company = await newCompany();
  const a = { code: 'A', name: 'A' };
  const { headers, body } = await create(company, { 'product-families': [{ ...a, color: 1 }], version: 2 });
  assert.deepEqual([headers['x-ignored']?.split(',').toSorted(), body], [['color', 'version'], [a]]);
  for (const wrapped of [a, null, 'A', 7]) {
    assert.deepEqual(pointersOf(await create(company, { 'product-families': wrapped })), ['/product-families']);
  }
});

test('a family needs a code and a name, and its code is its own', async () => {
  const company = await newCompany();
  const family = { code: 'A', name: 'A' };
  assert.deepEqual(pointersOf(await create(company, {})), ['/code', '/name']);
  await create(company, family);
  assert.deepEqual(pointersOf(await create(company, family)), ['/code']);
  const wrapped = (...families: unknown[]) => create(company, { 'product-families': families });
  assert.deepEqual(pointersOf(await wrapped(family)), ['/product-families/0/code']);
  const fresh = { code: 'B', name: 'B' };
  assert.deepEqual(pointersOf(await wrapped(fresh, fresh, family)), [
    '/product-families/1/code',
    '/product-families/2/code',
  ]);
  assert.deepEqual(pointersOf(await wrapped(fresh, { code: 'C' })), ['/product-families/1/name']);
  assert.deepEqual((await company.call({ path })).body, [family]);
});

test('a family goes unless a product belongs to it', async () => {
  const company = await newCompany();
  await create(company, [
    { code: 'FAM 1/2', name: 'One' },
    { code: 'FAM', name: 'Two' },
  ]);
  const product = { code: 'P', name: 'P', families: ['FAM 1/2'] };
  const sent = await company.call({ method: 'POST', path: '/api/products', body: product });
  assert.equal(sent.status, 201, sent.text);
  const refused = await remove(company, 'FAM 1/2');
  assert.equal(refused.status, 400);
  assert.match((refused.body as { detail: string }).detail, /"P"/);
  assert.equal((await remove(company, 'FAM')).status, 204);
  assert.equal((await remove(company, 'FAM')).status, 404);
  await company.call({ method: 'PUT', path: '/api/products/P', body: { name: 'P' } });
  assert.deepEqual([(await remove(company, 'FAM 1/2')).status, (await company.call({ path })).body], [204, []]);
});

test('more families than a page are walked by their links, in the order of creation', async () => {
  const company = await newCompany();
  const families = Array.from({ length: 30 }, (_, position) => ({ code: `F${(position * 7) % 30}`, name: 'F' }));
  await create(company, families);
  const pages = await walk<Family>(company, path);
  assert.deepEqual(pages, [families.slice(0, 25), families.slice(25)]);
});

test('a family is found by its code', async () => {
  const company = await newCompany();
  const [a, b] = ['A', 'B'].map((code) => ({ code, name: `Family ${code}` }));
  await create(company, [a, b]);
  const found = async (query: Readonly<Record<string, string | number>>) => (await company.call({ path, query })).body;
  assert.deepEqual(
    [await found({ code: 'B' }), await found({ code: 'B', page: 2 }), await found({ code: 'C' })],
    [[b], [], []],
  );
});

test('families are of one company', async () => {
  const [mine, theirs] = [await newCompany(), await newCompany()];
  await create(mine, { code: 'A', name: 'mine' });
  assert.deepEqual((await theirs.call({ path })).body, []);
  assert.equal((await remove(theirs, 'A')).status, 404);
  assert.equal((await create(theirs, { code: 'A', name: 'theirs' })).status, 201);
});
