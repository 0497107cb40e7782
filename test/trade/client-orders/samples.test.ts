import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { get, KINDS, type Order, post, put, tradingCompany } from '../../support/trading.ts';

useFactory();

const { orders: ORDERS } = KINDS[0];

test('the printed create request is answered as printed, with its location and delivery address', async () => {
  const company = await tradingCompany();
  const created = await post(company, `${ORDERS}/`, sample('client-orders/create.request'));
  assertShows(created, sample('client-orders/create.response'), ['/id']);
  assertShows(created, { location: 'location code', 'delivery-address': 'Delivery address code' });
  assert.equal(typeof created.id, 'number');
});

test('the printed update request finds its order by code, and is answered as printed', async () => {
  const company = await tradingCompany();
  const { id } = await post(company, ORDERS, sample('client-orders/create.request'));
  const updated = await put(company, `${ORDERS}/`, sample('client-orders/update.request'));
  assert.equal(updated.id, id);
  assertShows(updated, sample('client-orders/update.response'), ['/id']);
  assert.deepEqual(await get(company, `${ORDERS}/${id}`), updated);
});

test('an order is listed and read as printed', async () => {
  const company = await tradingCompany();
  const printed = sample<Order[]>('client-orders/list.response');
  const [first] = await post<Order[]>(company, ORDERS, printed);
  const list = await company.call({ path: `${ORDERS}/` });
  assert.equal(list.status, 200);
  assertShows(list.body, printed, ['/0/id', '/1/id']);
  const one = sample('client-orders/retrieve.response');
  await put(company, `${ORDERS}/${first?.id}`, { parameters: one.parameters });
  assertShows(await get(company, `${ORDERS}/${first?.id}`), one, ['/id']);
});
