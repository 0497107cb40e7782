import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { get, KINDS, type Order, post, put, tradingCompany } from '../../support/trading.ts';

useFactory();

const { orders: ORDERS } = KINDS[1];

test('the printed create request is answered as printed, and with its id', async () => {
  const company = await tradingCompany();
  const created = await post(company, `${ORDERS}/`, sample('purchase-orders/create.request'));
  assertShows(created, sample('purchase-orders/create.response'));
  assert.equal(typeof created.id, 'number');
  assert.deepEqual(await get(company, `${ORDERS}/${created.id}`), created);
});

test('the printed update request, which is one of a client order, is answered as printed', async () => {
  const company = await tradingCompany();
  const { id } = await post(company, ORDERS, sample('purchase-orders/create.request'));
  const updated = await put(company, `${ORDERS}/${id}`, sample('purchase-orders/update.request'));
  assertShows(updated, sample('purchase-orders/update.response'), ['/id']);
  assertShows(updated, { id, supplier: 'Supplier X', 'approval-status': 'draft', active: true });
});

test('an order is listed and read as printed', async () => {
  const company = await tradingCompany();
  const printed = sample<Order[]>('purchase-orders/list.response');
  await post<Order[]>(company, ORDERS, printed);
  const list = await company.call({ path: ORDERS });
  assert.equal(list.status, 200);
  assertShows(list.body, printed, ['/0/id', '/1/id']);
  const one = sample<Order>('purchase-orders/retrieve.response');
  const { id } = await post(company, ORDERS, { ...one, code: 'another code' });
  await put(company, `${ORDERS}/${id}`, { code: 'PO123 - Week 49' });
  assertShows(await get(company, `${ORDERS}/${id}`), { ...one, code: 'PO123 - Week 49' }, ['/id']);
});
