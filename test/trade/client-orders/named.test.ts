import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import { get, KINDS, order, pointers, post, put, tradingCompany } from '../../support/trading.ts';

useFactory();

const { orders: ORDERS } = KINDS[0];

test('an update without an id in its path changes the order with the id in its body, else with the code', async () => {
  const company = await tradingCompany();
  const one = await post(company, ORDERS, order('X'));
  const other = await post(company, ORDERS, order('Y'));
  const byCode = await put(company, ORDERS, { code: 'X', observations: 'by code' });
  assert.deepEqual(byCode, { ...one, observations: 'by code' });
  assert.deepEqual(await get(company, `${ORDERS}/${one.id}`), byCode);
  const byId = await put(company, ORDERS, { id: other.id, code: 'Z', observations: 'by id' });
  assert.deepEqual(byId, { ...other, code: 'Z', observations: 'by id' });
  assert.deepEqual(await get(company, `${ORDERS}/${other.id}`), byId);
  assert.deepEqual(await pointers(company, 'PUT', ORDERS, { id: other.id, code: 'X' }), ['/code']);
});

test('an update that names no order is refused, one that names an unknown order finds none', async () => {
  const company = await tradingCompany();
  const { id } = await post(company, ORDERS, order('X'));
  assert.deepEqual(await pointers(company, 'PUT', ORDERS, { observations: 'x' }), ['/code']);
  assert.deepEqual(await pointers(company, 'PUT', ORDERS, { id: 'x' }), ['/id']);
  for (const body of [{ code: 'Y' }, { id: id + 1 }, { id: id + 1, code: 'X' }]) {
    assert.equal((await company.call({ method: 'PUT', path: ORDERS, body })).status, 404, JSON.stringify(body));
  }
  const stranger = await newCompany();
  for (const body of [{ code: 'X' }, { id }]) {
    assert.equal((await stranger.call({ method: 'PUT', path: ORDERS, body })).status, 404, JSON.stringify(body));
  }
});

test('the path of an order may end its update, too, and a stale version is refused there', async () => {
  const company = await tradingCompany();
  const { id } = await post(company, ORDERS, order('X'));
  const path = `${ORDERS}/${id}`;
  const change = () =>
    company.call({ method: 'PUT', path, headers: { 'if-match': '"1"' }, body: { observations: 'x' } });
  assert.deepEqual([(await change()).status, (await change()).status], [201, 412]);
});

test('what only purchase orders have is not kept', async () => {
  const company = await tradingCompany();
  const products = [{ code: 'P1', quantity: 1, cost: 1, uom: 'Box' }];
  const body = order('X', { supplier: 'A', 'approval-status': 'draft', products });
  const answer = await company.call({ method: 'POST', path: ORDERS, body });
  assert.equal(answer.status, 201, answer.text);
  assert.doesNotMatch(answer.text, /cost|uom|supplier|approval/);
  assert.equal(answer.headers['x-ignored'], 'cost,uom,supplier,approval-status');
});
