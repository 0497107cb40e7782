import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { get, PRODUCTS, type Problem, type Product, pointers, send } from './catalogue.ts';

useFactory({ consumers: false });

const product = (gtin: unknown, more: object = {}) => ({ code: 'P', name: 'P', gtin, ...more });
const waived = { 'waive-gtin-check': true };
const listed = async (company: Awaited<ReturnType<typeof newCompany>>, query: Record<string, string | number>) =>
  (await company.call<Product[]>({ path: PRODUCTS, query })).body.map(({ code }) => code);

test('a GTIN has 8, 12, 13 or 14 digits, the last of which is its check digit, and is shown as sent', async () => {
  const company = await newCompany();
  const wrong = ['123', '4006381333932', 'x006381333931', '400638133393', '00000000', ' 4006381333931', 4006381333931];
  for (const gtin of wrong) {
    assert.deepEqual(await pointers(company, 'POST', PRODUCTS, product(gtin)), ['/gtin'], String(gtin));
  }
  for (const gtin of ['4006381333931', '04006381333931', '036000291452', '96385074', null]) {
    assert.equal((await send(company, 'POST', PRODUCTS, product(gtin))).gtin, gtin);
    assert.equal((await get(company, 'P')).gtin, gtin);
  }
});

test('a waived check digit is remembered for as long as the product has this GTIN', async () => {
  const company = await newCompany();
  const path = `${PRODUCTS}/P`;
  const put = (gtin: unknown, more: object = {}) =>
    send(company, 'PUT', path, { name: 'P', gtin, ...more }).then((after) => after['waive-gtin-check']);
  assert.equal((await send(company, 'POST', PRODUCTS, product('01234567891234', waived)))['waive-gtin-check'], true);
  assert.equal(await put('01234567891234'), true);
  assert.equal(await put('1234567891234'), true);
  await send(company, 'PUT', path, await get(company, 'P'));
  assert.deepEqual(await pointers(company, 'PUT', path, { name: 'P', gtin: '01234567891235' }), ['/gtin']);
  const again = { name: 'P', gtin: '01234567891234', 'waive-gtin-check': false };
  assert.deepEqual(await pointers(company, 'PUT', path, again), ['/gtin']);
  assert.equal(await put('01234567891231'), false);
  assert.deepEqual(await pointers(company, 'PUT', path, { name: 'P', gtin: '01234567891234' }), ['/gtin']);
});

test('another spelling of the GTIN of a product is a duplicate, however it is sent', async () => {
  const company = await newCompany();
  await send(company, 'POST', PRODUCTS, product('4006381333931'));
  await send(company, 'POST', PRODUCTS, { code: 'Q', name: 'Q' });
  const same = { code: 'R', name: 'R', gtin: '04006381333931' };
  const answer = await company.call<Problem>({ method: 'POST', path: PRODUCTS, body: same });
  assert.equal(answer.status, 400);
  assert.deepEqual(answer.body.errors, [{ pointer: '/gtin', message: 'must be unique: product "P" has it' }]);
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, [{ code: 'S', name: 'S' }, same]), ['/1/gtin']);
  assert.deepEqual(await pointers(company, 'PUT', `${PRODUCTS}/Q`, { name: 'Q', gtin: '04006381333931' }), ['/gtin']);
  const twice = [product('036000291452', { code: 'T' }), product('00036000291452', { code: 'U' })];
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, twice), ['/1/gtin']);
  const wrong = [product('036000291453', { code: 'T' }), { code: 'U', name: 'U', gtin: '04006381333931', label: 'no' }];
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, wrong), ['/0/gtin', '/1/gtin', '/1/label/code']);
  assert.deepEqual((await listed(company, {})).toSorted(), ['P', 'Q']);
});

test('another company may have the same GTIN', async () => {
  const [one, other] = [await newCompany(), await newCompany()];
  await send(one, 'POST', PRODUCTS, product('4006381333931'));
  await send(other, 'POST', PRODUCTS, product('4006381333931', { code: 'theirs' }));
  assert.deepEqual(await listed(one, { gtin: '4006381333931' }), ['P']);
  assert.deepEqual(await listed(other, { gtin: '4006381333931' }), ['theirs']);
});

test('a GTIN that is cleared, changed, or left with its product is free for another one', async () => {
  const company = await newCompany();
  const gtin = '4006381333931';
  await send(company, 'POST', PRODUCTS, product(gtin));
  assert.equal((await send(company, 'PUT', `${PRODUCTS}/P`, { name: 'P', gtin: null, ...waived })).gtin, null);
  assert.equal((await get(company, 'P'))['waive-gtin-check'], false);
  await send(company, 'POST', PRODUCTS, product(gtin, { code: 'Q' }));
  await send(company, 'POST', PRODUCTS, product('036000291452', { code: 'Q' }));
  await send(company, 'POST', PRODUCTS, product(gtin, { code: 'R' }));
  assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/R` })).status, 204);
  await send(company, 'POST', PRODUCTS, product(gtin, { code: 'S' }));
  await send(company, 'PUT', `${PRODUCTS}/S`, { code: 'T', name: 'renamed', gtin });
  assert.deepEqual(await listed(company, { gtin }), ['T']);
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, product(gtin)), ['/gtin']);
});

test('of products that get the same GTIN at once, exactly one has it', async () => {
  const company = await newCompany();
  const codes = ['A', 'B', 'C', 'D', 'E', 'F'];
  const answers = await Promise.all(
    codes.map((code, position) => {
      const body = { code, name: code, gtin: position % 2 === 0 ? '4006381333931' : '04006381333931' };
      return company.call({ method: 'POST', path: PRODUCTS, body });
    }),
  );
  const created = codes.filter((_, position) => answers[position]?.status === 201);
  assert.equal(created.length, 1, JSON.stringify(answers.map(({ status }) => status)));
  assert.ok(answers.every(({ status }) => status === 201 || status === 400));
  assert.deepEqual(await listed(company, {}), created);
  assert.deepEqual(await listed(company, { gtin: '4006381333931' }), created);
});

test('products are found by their GTIN in any spelling, together with the other filters', async () => {
  const company = await newCompany();
  await send(company, 'POST', '/api/product-families', { code: 'FG', name: 'Finished goods' });
  await send(company, 'POST', PRODUCTS, [
    product('4006381333931', { families: ['FG'] }),
    product('036000291452', { code: 'Q' }),
    { code: 'R', name: 'R' },
  ]);
  const gtin = '04006381333931';
  for (const query of [{}, { 'product-family-code': 'FG' }, { 'modification-date': '2020-01-01' }, { page: 1 }]) {
    assert.deepEqual(await listed(company, { gtin, ...query }), ['P'], JSON.stringify(query));
  }
  const others = [{ 'product-family-code': 'ALL' }, { 'modification-date': '2099-01-01' }, { page: 2 }];
  for (const query of others) assert.deepEqual(await listed(company, { gtin, ...query }), [], JSON.stringify(query));
  assert.deepEqual(await listed(company, { gtin: '00036000291452' }), ['Q']);
  assert.deepEqual(await listed(company, { gtin: '96385074' }), []);
  assert.equal((await company.call({ path: PRODUCTS, query: { gtin: '12345' } })).status, 400);
});
