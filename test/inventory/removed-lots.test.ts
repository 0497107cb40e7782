import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { type Sent, sent } from '../support/sent.ts';

useFactory({ rateLimitPerMinute: 0 });

type Lot = { readonly id: number; readonly code: string; readonly product: { readonly id: number } };
type Product = { readonly id: number };

const send = <T = Lot>(...call: Sent) => sent<T>(...call);
const lotsOf = async (company: TestCompany, query: Readonly<Record<string, string>> = {}) =>
  (await company.call<readonly Lot[]>({ path: '/api/lots', query })).body;
const oil = (more: object = {}) => ({ code: 'oil', name: 'Oil', ...more });

/** A company whose product was deleted and had a lot. */
async function companyWithRemovedLot() {
  const company = await newCompany();
  await send(company, 'POST', '/api/products', oil());
  const lot = await send(company, 'POST', '/api/lots', { code: 'L1', product: 'oil', 'supplier-lot': 'S1' });
  await send(company, 'DELETE', '/api/products/oil');
  return { company, lot };
}

test('a lot of a product that was deleted stays as it was, and is found by its code until that is given again', async () => {
  const { company, lot } = await companyWithRemovedLot();
  assert.deepEqual(await lotsOf(company, { product: 'oil' }), [lot]);
  await send<Product>(company, 'POST', '/api/products', oil());
  assert.deepEqual(await lotsOf(company, { product: 'oil' }), []);
  assert.deepEqual(await lotsOf(company, { product: 'oil', code: 'L1' }), []);
  assert.deepEqual(await lotsOf(company), [lot]);
  assert.deepEqual((await company.call({ path: `/api/lots/${lot.id}` })).body, lot);
});

for (const [how, give] of [
  ['created', (company: TestCompany) => send<Product>(company, 'POST', '/api/products', oil())],
  [
    'created in an array with an Idempotency-Key',
    async (company: TestCompany) => {
      const headers = { 'idempotency-key': 'again' };
      const body = [{ code: 'fat', name: 'Fat' }, oil()];
      const ask = () => company.call<[Product, Product]>({ method: 'POST', path: '/api/products', headers, body });
      const { body: first } = await ask();
      assert.deepEqual((await ask()).body, first, 'a retry finds its answer');
      return first[1];
    },
  ],
  [
    'renamed',
    async (company: TestCompany) => {
      await send(company, 'POST', '/api/products', { code: 'fat', name: 'Fat' });
      return send<Product>(company, 'PUT', '/api/products/fat', oil());
    },
  ],
] as const) {
  test(`a product that is ${how} under the code of a deleted one has lots of its own`, async () => {
    const { company, lot } = await companyWithRemovedLot();
    const { id } = await give(company);
    const own = await send(company, 'POST', '/api/lots', { code: 'L1', product: 'oil' });
    assert.deepEqual([own.product.id, own.id === lot.id], [id, false]);
    const movement = { 'product-code': 'oil', type: 'in', quantity: 3 };
    await send(company, 'POST', '/api/inventory-movements', { ...movement, lot: 'L1' });
    await send(company, 'POST', '/api/inventory-movements', { ...movement, lot: 'L2' });
    await untilSettled();
    assert.deepEqual(
      (await lotsOf(company, { product: 'oil' })).map((one) => [one.code, one.product.id]),
      [
        ['L1', id],
        ['L2', id],
      ],
    );
    // There is stock in the lot of the same name, not in this one.
    const changed = await send<object>(company, 'PUT', `/api/lots/${lot.id}`, { 'supplier-lot': 'S2' });
    assert.deepEqual(changed, { ...lot, 'supplier-lot': 'S2' });
    await send(company, 'DELETE', `/api/lots/${lot.id}`);
    assert.equal((await company.call({ method: 'DELETE', path: `/api/lots/${own.id}` })).status, 400);
  });
}
