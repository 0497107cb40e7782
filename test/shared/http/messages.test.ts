import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { sent } from '../../support/sent.ts';

useFactory({ rateLimitPerMinute: 0 });

type Refusal = { readonly errors: readonly { readonly pointer: string; readonly message: string }[] };

/** A company with products P and Q, and what its refusals say: pointer and message. */
async function clerk() {
  const company = await newCompany();
  await sent(company, 'POST', '/api/products', [
    { code: 'P', name: 'P' },
    { code: 'Q', name: 'Q' },
  ]);
  const refused = async (method: 'GET' | 'POST', path: string, asking: { body?: unknown; query?: object }) => {
    const { status, body } = await company.call<Refusal>({ method, path, ...asking } as never);
    assert.equal(status, 400);
    return body.errors.map(({ pointer, message }) => `${pointer} ${message}`);
  };
  return { company, refused };
}

test('a decimal comma, and what is no page, are told what a number looks like', async () => {
  const { refused } = await clerk();
  const rule = 'must be a number of at most 15 digits, such as 12 or, with a decimal point, 0.311';
  const bom = (quantity: unknown) => ({ 'product-code': 'P', bom: [{ 'product-code': 'Q', quantity }] });
  assert.deepEqual(await refused('POST', '/api/bom', { body: bom('0,311') }), [`/bom/0/quantity ${rule}`]);
  assert.deepEqual(await refused('GET', '/api/suppliers', { query: { page: 'abc' } }), [`page ${rule}`]);
  const [stock] = await refused('POST', '/api/stock', { body: { 'product-code': 'P', stock: '0,311' } });
  assert.match(stock ?? '', /^\/stock must be a number such as 0\.311, between /);
});

test('a duplicate is called what was sent, and exists already only if it does', async () => {
  const { company, refused } = await clerk();
  const lot = { code: 'L1', product: 'P' };
  const twice = await refused('POST', '/api/lots', { body: [lot, lot] });
  assert.deepEqual(twice, ['/1/code must be unique within its product: "L1"']);
  await sent(company, 'POST', '/api/lots', lot);
  const again = 'must be unique within its product: "L1"';
  assert.deepEqual(await refused('POST', '/api/lots', { body: lot }), [`/code ${again}`]);
  const other = { code: 'L2', product: 'P' };
  assert.deepEqual(await refused('POST', '/api/lots', { body: [other, lot] }), [`/1/code ${again}`]);
  const long = { code: 'l'.repeat(255), product: 'P' };
  await sent(company, 'POST', '/api/lots', long);
  assert.match((await refused('POST', '/api/lots', { body: long })).join(), /: "l{255}"$/);
  const suppliers = [1, 2].map(() => ({ code: 'S', name: 'S' }));
  assert.deepEqual(await refused('POST', '/api/suppliers', { body: suppliers }), [
    '/1/code must be unique: "S" is sent twice',
  ]);
  await sent(company, 'POST', '/api/suppliers', suppliers[0]);
  assert.deepEqual(await refused('POST', '/api/suppliers', { body: suppliers[0] }), [
    '/code must be unique: "S" exists already',
  ]);
});

test('a value of the right type is told the rule it breaks, also where several types are taken', async () => {
  const { refused } = await clerk();
  const movement = (more: object) => ({ 'product-code': 'P', type: 'in', quantity: 1, ...more });
  const post = (more: object) => refused('POST', '/api/inventory-movements', { body: movement(more) });
  assert.deepEqual(await post({ lot: ' ' }), ['/lot must not be ".", ".." or white space only']);
  assert.deepEqual(await post({ lot: 'x'.repeat(256) }), ['/lot must have at most 255 characters']);
  assert.deepEqual(await post({ lot: ['A', 'B'] }), ['/lot must have at most 1 element']);
  assert.deepEqual(await post({ lot: 5 }), ['/lot must be the code of a lot']);
  const all = await refused('POST', '/api/production-orders', { body: { parameters: [{ ['x'.repeat(300)]: 1 }] } });
  assert.match(all.join('\n'), /^\/parameters\/0\/x{300} has a name that must have at most 255 characters$/m);
});

test('a serial that is a number is told to be text', async () => {
  const { company, refused } = await clerk();
  await sent(company, 'POST', '/api/products', { code: 'G', name: 'G', gtin: '4006381333931' });
  const body = { gtin: '4006381333931', serials: [7, 'A B'] };
  const [first, second] = await refused('POST', '/api/packs', { body });
  assert.equal(first, '/serials/0 must be text, in double quotes');
  assert.match(second ?? '', /^\/serials\/1 must have 1 to 20 characters of GS1 set 82/);
});

test('what shows as nothing is shown by its number', async () => {
  const { company, refused } = await clerk();
  const { body } = await company.call<{ detail: string }>({ path: '/api/products/a%7Fb' });
  assert.equal(body.detail, 'There is no product "a\\u007fb".');
  const [message] = await refused('POST', '/api/lots', { body: { code: 'L', product: 'no\u0085such' } });
  assert.doesNotMatch(message ?? '', /\p{Cc}/u);
});
