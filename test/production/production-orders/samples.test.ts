import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { padId } from '../../../shared/db/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { get, ORDERS, type Order, order, post, put, workshop } from './workshop.ts';

useFactory();

/** Assigned by the server, or a matter of today's date. */
const OURS = ['/id', '/location/id', '/status'];

/** What productions will do to an order. */
async function produce(company: TestCompany, id: number, quantityProduced: number) {
  const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
  const before = await store.must(ProductionOrders, padId(id));
  const products = before.data.products.map((line) => ({ ...line, quantityProduced }));
  await store.commit(
    store.replacementWrites(ProductionOrders, before, { ...before.data, products, runningStatus: 'started' }),
    {},
  );
}

test('the printed create request is answered as printed', async () => {
  const company = await workshop();
  const created = await post(company, `${ORDERS}/`, sample('production-orders/create.request'));
  assertShows(created, sample('production-orders/create.response'), OURS);
  assert.equal(typeof created.id, 'number');
});

test('a list shows an order as printed', async () => {
  const company = await workshop();
  const [printed] = sample<object[]>('production-orders/list.response');
  await post(company, ORDERS, { ...printed, location: 'location code' });
  const { body, status } = await company.call<Order[]>({ path: `${ORDERS}/` });
  assert.equal(status, 200);
  assertShows(body, [printed], ['/0/id', '/0/location/id', '/0/status']);
});

test('the printed update request is answered as printed, and read back the same', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('another code'));
  await put(company, id, { products: [{ product: 'V23076', 'quantity-ordered': 3500 }] });
  await produce(company, id, 700);
  const updated = await put(company, id, sample('production-orders/update.request'));
  assertShows(updated, sample('production-orders/update.response'), OURS);
  assert.deepEqual(await get(company, id), updated);
  await put(company, id, { products: [{ product: 'V23076', 'quantity-ordered': 3500, observations: '' }] });
  assertShows(await get(company, id), sample('production-orders/retrieve.response'), OURS);
});

test('the printed problem report is accepted under both names', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('X'));
  for (const name of ['notify', 'problem']) {
    const body = sample('production-orders/notify.request');
    const answer = await company.call({ method: 'POST', path: `${ORDERS}/${id}/${name}`, body });
    assert.deepEqual([answer.status, answer.text], [200, '{}']);
  }
  assert.equal((await get(company, id)).notes, 'complete message \ncomplete message ');
});

test('the printed activation activates', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('X', { active: false }));
  const body = sample('production-orders/activate.request');
  const answer = await company.call<Order>({ method: 'POST', path: `${ORDERS}/${id}/activate`, body });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, await get(company, id));
  assert.equal(answer.body.active, true);
});
