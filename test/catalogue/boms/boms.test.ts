import assert from 'node:assert/strict';
import { test } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { BOM, bom, componentsOf, factory, line, PRODUCTS, pointers, post, write } from './assembly.ts';

useFactory();

test('the printed request is answered as printed, and the product shows its components', async () => {
  const company = await factory('wheel', 'seat');
  await post(company, PRODUCTS, { code: 'bicycle', name: 'bicycle', operations: [{ code: 'assemble', name: 'a' }] });
  const request = sample('bom/update.request');
  const answer = await company.call({ method: 'POST', path: BOM, body: request });
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual(answer.body, sample('bom/update.response'));
  assert.deepEqual(await componentsOf(company, 'bicycle'), [
    { code: 'wheel', name: 'wheel', quantity: 2, operation: 'assemble' },
    { code: 'seat', name: 'seat', quantity: 1, operation: 'assemble' },
  ]);
});

test('the components of the printed list are shown as printed', async () => {
  const company = await factory();
  const { components } = sample<{ components: readonly object[] }>('products/list.response');
  const operations = [
    { code: 'op1', name: 'op1' },
    { code: 'MIXING', name: 'MIXING' },
  ];
  await post(company, PRODUCTS, [
    { code: 'P11', name: 'Product 11', operations },
    { code: 'SUGAR', name: 'Sugar' },
    { code: 'VANILLA', name: 'Vanilla' },
  ]);
  await write(company, 'P11', line('SUGAR', 0.0015, 'MIXING'), line('VANILLA', '0.0008', 'MIXING'));
  const { body } = await company.call<readonly object[]>({ path: PRODUCTS });
  assertShows(body[0], { components });
});

test('what is sent replaces the whole bill of materials, and an empty one clears it', async () => {
  const company = await factory('A', 'B', 'C', 'D');
  await write(company, 'A', line('B', 1), line('C', 2));
  await write(company, 'A', line('C', 3), line('D', 4));
  const shown = (await componentsOf(company, 'A')).map(({ code, quantity, operation }) => [code, quantity, operation]);
  assert.deepEqual(shown, [
    ['C', 3, null],
    ['D', 4, null],
  ]);
  assert.deepEqual(await write(company, 'A'), bom('A'));
  assert.deepEqual(await componentsOf(company, 'A'), []);
});

test('a line without an operation is answered without one', async () => {
  const company = await factory('A', 'B');
  for (const none of [undefined, null, '']) {
    const answered = await write(company, 'A', { ...line('B', 1), 'operation-code': none });
    assert.deepEqual(answered, bom('A', line('B', 1)));
  }
});

test('a product that is not there is 404 with the printed text, and a 400 with a pointer in an array', async () => {
  const company = await factory('A', 'B');
  const stranger = await factory('X');
  await write(stranger, 'X');
  const answer = await company.call<{ detail: string }>({ method: 'POST', path: BOM, body: bom('X', line('none', 1)) });
  assert.deepEqual([answer.status, answer.body.detail], [404, 'Main product not found']);
  assert.deepEqual(await pointers(company, [bom('A', line('B', 1)), bom('X')]), ['/1/product-code']);
  assert.deepEqual(await pointers(company, [bom('X')]), ['/0/product-code']);
  assert.deepEqual(await componentsOf(company, 'A'), []);
});

test('components and operations that are not there are named, each with its pointer', async () => {
  const company = await factory('B');
  await post(company, PRODUCTS, { code: 'A', name: 'A', operations: [{ code: 'op1', name: 'op1' }] });
  await post(company, PRODUCTS, { code: 'C', name: 'C', operations: [{ code: 'op2', name: 'op2' }] });
  const wrong = [line('none', 1), line('B', 1, 'op2'), line('B', 1, 'op1'), line('gone', 1, 'op2')];
  const expected = ['/bom/0/product-code', '/bom/1/operation-code', '/bom/3/product-code', '/bom/3/operation-code'];
  assert.deepEqual(await pointers(company, bom('A', ...wrong)), expected);
  const inArray = await pointers(company, [bom('C', line('B', 1, 'op2')), bom('A', ...wrong)]);
  assert.deepEqual(
    inArray,
    expected.map((pointer) => `/1${pointer}`),
  );
  assert.deepEqual(await componentsOf(company, 'C'), []);
});

test('quantities are above zero and have at most six decimals', async () => {
  const company = await factory('A', 'B');
  for (const quantity of [0, -1, '0', 0.0000001, 1.0000001, 'much', null, undefined, 1e13]) {
    const sent = bom('A', line('B', 1), { ...line('B', 1), quantity });
    assert.deepEqual(await pointers(company, sent), ['/bom/1/quantity'], String(quantity));
  }
  await write(company, 'A', line('B', 0.000001));
  assert.equal((await componentsOf(company, 'A'))[0]?.quantity, 0.000001);
});

test('a component is named several times only for different operations; no operation is the first', async () => {
  const company = await factory('B', 'C');
  const operations = ['op1', 'op2'].map((code) => ({ code, name: code }));
  await post(company, PRODUCTS, { code: 'A', name: 'A', operations });
  await write(company, 'A', line('B', 1, 'op1'), line('B', 2, 'op2'), line('C', 1));
  assert.deepEqual(await pointers(company, bom('A', line('B', 1, 'op2'), line('C', 1), line('B', 1, 'op2'))), [
    '/bom/2/product-code',
  ]);
  assert.deepEqual(await pointers(company, bom('A', line('B', 1, 'op1'), line('B', 1))), ['/bom/1/product-code']);
  assert.deepEqual(await pointers(company, bom('C', line('B', 1), line('B', 1))), ['/bom/1/product-code']);
  assert.equal((await componentsOf(company, 'A')).length, 3);
});

test('a product is named once in an array', async () => {
  const company = await factory('A', 'B');
  const twice = [bom('A', line('B', 1)), bom('B'), bom('A')];
  assert.deepEqual(await pointers(company, twice), ['/2/product-code']);
});

test('a body without product or bill of materials is refused, and so are more than 500 lines', async () => {
  const company = await factory('A', 'B');
  assert.deepEqual(await pointers(company, {}), ['/product-code', '/bom']);
  assert.deepEqual(await pointers(company, { 'product-code': 'A', bom: null }), ['/bom']);
  assert.deepEqual(await pointers(company, { 'product-code': 'A', bom: [{}] }), [
    '/bom/0/product-code',
    '/bom/0/quantity',
  ]);
  assert.deepEqual(await pointers(company, bom('A', ...Array.from({ length: 501 }, () => line('B', 1)))), ['/bom']);
});

test('a bill of materials of 500 lines is written, and every component knows of it', async () => {
  const codes = Array.from({ length: 500 }, (_, position) => `C${position}`);
  const company = await factory('A', ...codes);
  await write(company, 'A', ...codes.map((code) => line(code, 1)));
  assert.equal((await componentsOf(company, 'A')).length, 500);
  for (const code of ['C0', 'C250', 'C499']) {
    const { status } = await company.call({ method: 'DELETE', path: `${PRODUCTS}/${code}` });
    assert.equal(status, 400, code);
  }
});

test('a product that is replaced keeps its bill of materials, and what is sent as components is ignored', async () => {
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 2));
  const body = { code: 'A', name: 'other', components: [] };
  const put = await company.call({ method: 'PUT', path: `${PRODUCTS}/A`, body });
  const posted = await company.call({ method: 'POST', path: PRODUCTS, body });
  for (const { status, headers } of [put, posted]) {
    assert.deepEqual([status, headers['x-ignored']], [201, 'components']);
  }
  assert.deepEqual(await componentsOf(company, 'A'), [{ code: 'B', name: 'B', quantity: 2, operation: null }]);
});

test('a component shows the name it had when the bill of materials was written', async () => {
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 1));
  await post(company, PRODUCTS, { code: 'B', name: 'renamed' });
  assert.equal((await componentsOf(company, 'A'))[0]?.name, 'B');
  await write(company, 'A', line('B', 1));
  assert.equal((await componentsOf(company, 'A'))[0]?.name, 'renamed');
});

test('writing the bill of materials changes the product: it is listed by that date, and its version goes on', async () => {
  const company = await factory('A', 'B');
  const { headers } = await company.call({ path: `${PRODUCTS}/A` });
  const later = Date.now() + 60_000;
  stopDate(later);
  const since = new Date(later - 1).toISOString();
  await write(company, 'A', line('B', 1));
  const listed = await company.call<{ code: string }[]>({ path: PRODUCTS, query: { 'modification-date': since } });
  assert.deepEqual(
    listed.body.map(({ code }) => code),
    ['A'],
  );
  const stale = { 'if-match': headers.etag ?? '' };
  const put = { method: 'PUT', path: `${PRODUCTS}/A`, headers: stale, body: { name: 'A' } } as const;
  assert.equal((await company.call(put)).status, 412);
});
