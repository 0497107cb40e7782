import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import { productionOrderEvents } from '../../../functions/production/production-orders/events.ts';
import { blankOrder } from '../../../functions/production/production-orders/sent-order.ts';
import type { Change } from '../../../shared/events/definition.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { ORDERS, type Order, order, post, put, workshop } from './workshop.ts';

useFactory();

const TOPICS = ['productionOrder/create', 'productionOrder/update', 'productionOrder/delete'];

/** A company that sends a receiver everything about its orders. */
async function telling(test: TestContext) {
  const company = await workshop();
  const endpoint = await receiver(test);
  await post(company, '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  return { company, endpoint };
}

test('creation, change and deletion of an order each make one webhook call that shows the order as printed', async (t) => {
  const { company, endpoint } = await telling(t);
  const printed = sample('webhooks/production-order');
  const { id } = await post(company, ORDERS, printed);
  await endpoint.received(1);
  await put(company, id, { description: 'changed' });
  await endpoint.received(2);
  await company.call({ method: 'DELETE', path: `${ORDERS}/${id}` });
  await endpoint.received(3);
  await untilSettled();
  assert.deepEqual(
    endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic']),
    TOPICS,
  );
  const bodies = endpoint.calls.map(({ json }) => json as Order);
  const ours = ['/id', '/status', '/running-status', '/products/0/quantity-produced'];
  assertShows(bodies[0], printed, ours);
  assert.deepEqual(
    bodies.map((body) => [body.id, body.description, body['running-status']]),
    [
      [id, '', 'notstarted'],
      [id, 'changed', 'notstarted'],
      [id, 'changed', 'deleted'],
    ],
  );
});

test('every visible change makes a call, whichever route made it, and nothing else does', async (t) => {
  const { company, endpoint } = await telling(t);
  const { id } = await post(company, ORDERS, order('A', { active: false }));
  const act = (action: string, body: object) =>
    company.call({ method: 'POST', path: `${ORDERS}/${id}/${action}`, body });
  await endpoint.received(1);
  await put(company, id, {});
  await put(company, id, { description: '', parameters: [] });
  await act('notify', { 'short-message': 'only on the feed' });
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);
  await act('activate', {});
  await endpoint.received(2);
  await act('activate', {});
  await act('notify', { 'short-message': 'x', message: 'look' });
  await endpoint.received(3);
  await untilSettled();
  assert.equal(endpoint.calls.length, 3);
});

test('an array of orders makes a call for each', async (t) => {
  const { company, endpoint } = await telling(t);
  await post(
    company,
    ORDERS,
    Array.from({ length: 7 }, (_, position) => order(`${position}`)),
  );
  const calls = await endpoint.received(7);
  const codes = calls.map(({ json }) => (json as Order).code);
  assert.deepEqual(codes.toSorted(), ['0', '1', '2', '3', '4', '5', '6']);
});

test('the workers are in every call: a change of them alone is one', () => {
  const data = { ...blankOrder(1), startDate: '2026-01-01T00:00:00.000Z', dueDate: '2026-01-01T00:00:00.000Z' };
  const change: Change<typeof data> = {
    id: 'e',
    kind: 'updated',
    company: 'c',
    entity: 'production-orders',
    key: '1',
    version: 2,
    at: data.startDate,
    second: 0,
    data: { ...data, workersAssigned: [7] },
    before: data,
  };
  const told = productionOrderEvents.notifications?.(change, { zone: 'UTC', now: new Date(), workers: false }) ?? [];
  assert.deepEqual(
    told.map(({ topic, body }) => [topic, (body as Order)['workers-assigned']]),
    [['productionOrder/update', [{ number: 7 }]]],
  );
});

test('a channel shows each changed order once, in its state at reading, as printed', async () => {
  const company = await workshop('Europe/Lisbon');
  await post(company, '/api/channels', { name: 'orders', type: 'PRODUCTION_ORDER' });
  const [printed] = sample<{ products: object[] }[]>('changes/PRODUCTION_ORDER');
  const products = [{ product: 'P2', 'quantity-ordered': '30.0' }];
  const { id } = await post(company, ORDERS, { ...printed, products });
  const gone = await post(company, ORDERS, order('gone'));
  await put(company, id, { description: 'first' });
  await put(company, id, { description: '' });
  await company.call({ method: 'DELETE', path: `${ORDERS}/${gone.id}` });
  const read = await changes(company, 2);
  const [shown, deleted] = [id, gone.id].map((one) => read.find((entity) => entity.id === one));
  assertShows([shown], [printed], ['/0/id', '/0/status', '/0/products/0/product']);
  assert.equal('workers-assigned' in (shown ?? {}), false);
  assert.deepEqual([deleted?.['running-status'], deleted?.shipping], ['deleted', {}]);
  assert.deepEqual(await changes(company, 0), []);
  await put(company, id, { 'workers-assigned': [{ number: 1 }] });
  const [withWorkers] = await changes(company, 1, { workers: true });
  assert.deepEqual(withWorkers?.['workers-assigned'], [{ number: 1 }]);
});

async function changes(company: TestCompany, count: number, query: object = {}): Promise<Order[]> {
  await untilSettled();
  const { body, text } = await company.call<Order[]>({ path: '/api/changes/orders', query: { ...query } });
  assert.equal(body.length, count, text);
  return body;
}
