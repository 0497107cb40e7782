import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { KINDS, order, pointers, post, put, tradingCompany } from '../../support/trading.ts';

useFactory();

const { orders: ORDERS } = KINDS[1];

test('the approval status is a draft until it is set, and may then be any of five', async () => {
  const company = await tradingCompany();
  const created = await post(company, ORDERS, order('X'));
  assert.partialDeepStrictEqual(created, { 'approval-status': 'draft', active: true });
  const path = `${ORDERS}/${created.id}`;
  for (const status of ['rejected', 'confirmed', 'waiting-approval', 'draft', 'approved']) {
    assert.deepEqual(await put(company, path, { 'approval-status': status }), {
      ...created,
      'approval-status': status,
    });
  }
  assert.partialDeepStrictEqual(await put(company, path, { observations: 'x' }), { 'approval-status': 'approved' });
  assert.deepEqual(await pointers(company, 'PUT', path, { 'approval-status': 'open' }), ['/approval-status']);
  assert.deepEqual(await put(company, path, { 'approval-status': null, observations: null }), created);
});

test('an order is active until it is set otherwise', async () => {
  const company = await tradingCompany();
  const { id } = await post(company, ORDERS, order('X', { active: false }));
  const path = `${ORDERS}/${id}`;
  assert.partialDeepStrictEqual(await put(company, path, { observations: 'x' }), { active: false });
  assert.partialDeepStrictEqual(await put(company, path, { active: null }), { active: true });
});

test('cost, unit and price of a line and the client of an order are kept as sent, whichever client it is', async () => {
  const company = await tradingCompany();
  const products = [{ code: 'P1', quantity: 2, cost: 0, uom: 'Box', price: 1.25 }];
  const body = order('X', { client: 'nobody we know', supplier: 'A', products });
  const created = await post(company, ORDERS, body);
  assert.partialDeepStrictEqual(created, { ...body, products: [{ ...products[0], name: 'P1' }] });
  assert.deepEqual(await put(company, `${ORDERS}/${created.id}`, { client: null }), without(created, 'client'));
  assert.deepEqual(await pointers(company, 'POST', ORDERS, order('Y', { products: [{ ...products[0], cost: -1 }] })), [
    '/products/0/cost',
  ]);
});

const without = (value: object, member: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));
