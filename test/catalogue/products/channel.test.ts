import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import { furnishedCompany, PRODUCTS, type Product, send } from './catalogue.ts';

useFactory();

/** A company that listens to its products. */
async function listening(): Promise<TestCompany> {
  const company = await furnishedCompany();
  await send(company, 'POST', '/api/channels', { name: 'erp', type: 'PRODUCT' });
  return company;
}

async function read(company: TestCompany): Promise<readonly Product[]> {
  await untilSettled();
  return (await company.call<Product[]>({ path: '/api/changes/erp' })).body;
}

const told = async (company: TestCompany) =>
  (await read(company)).map(({ code, name, notification }) => [code, name, notification]).toSorted();

test('a product is shown exactly as printed, all its members always there', async () => {
  const company = await listening();
  const [printed] = sample<Product[]>('changes/PRODUCT');
  await send(company, 'POST', PRODUCTS, { code: 'V23076', name: 'V23076' });
  assert.deepEqual(await read(company), [printed]);
});

test('the channel shows what a product has as every answer does', async () => {
  const company = await listening();
  const sent = {
    ...sample('products/create.request'),
    'custom-fields': ['Colour'],
    'stock-max': 5,
    'shipping-package-types': ['BOX'],
    'unit-price': 4.32,
    section: 'CUT',
  };
  const {
    id,
    color,
    label,
    gtin,
    uom,
    'waive-gtin-check': waived,
    ...shown
  } = await send(company, 'POST', PRODUCTS, sent);
  assert.deepEqual(await read(company), [{ ...shown, notification: null }]);
});

test('a deleted product is shown in its last state, marked as deleted', async () => {
  const company = await listening();
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'first' });
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'last' });
  await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` });
  assert.deepEqual(await told(company), [['P', 'last', 'product_deleted']]);
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'anew' });
  assert.deepEqual(await told(company), [['P', 'anew', null]]);
});

test('a renamed product is deleted under its old code and there under the new one, however often it is renamed', async () => {
  const company = await listening();
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'one' });
  await send(company, 'PUT', `${PRODUCTS}/P`, { code: 'Q', name: 'two' });
  assert.deepEqual(await told(company), [
    ['P', 'one', 'product_deleted'],
    ['Q', 'two', null],
  ]);
  await send(company, 'PUT', `${PRODUCTS}/Q`, { code: 'P', name: 'three' });
  assert.deepEqual(await told(company), [
    ['P', 'three', null],
    ['Q', 'two', 'product_deleted'],
  ]);
});
