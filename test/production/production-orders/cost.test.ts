import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { ORDERS, type Order, order, post, workshop } from './workshop.ts';

useFactory({ rateLimitPerMinute: 0 });

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Round trips of one request, in alphabetical order, without the read of the authorizer. */
async function trips(company: TestCompany, method: Method, path: string, body?: unknown): Promise<string[]> {
  await company.token();
  const { commands } = await meter(() => company.call({ method, path, body }));
  assert.equal(commands[0], 'BatchGetItem');
  return commands.slice(1).toSorted();
}

test('an order is read with one read, and written with one more round trip', async () => {
  const company = await workshop();
  const { id } = await post(company, ORDERS, order('A', { active: false }));
  const path = `${ORDERS}/${id}`;
  assert.deepEqual(await trips(company, 'GET', path), ['GetItem']);
  assert.deepEqual(await trips(company, 'PUT', path, { description: 'x' }), ['GetItem', 'PutItem']);
  assert.deepEqual(await trips(company, 'PUT', path, { 'due-date': '2030-01-01' }), ['GetItem', 'TransactWriteItems']);
  assert.deepEqual(await trips(company, 'POST', `${path}/notify`, { 'short-message': 'x' }), ['GetItem', 'PutItem']);
  assert.deepEqual(await trips(company, 'POST', `${path}/activate`), ['GetItem', 'TransactWriteItems']);
  assert.deepEqual(await trips(company, 'DELETE', path), ['GetItem', 'TransactWriteItems']);
});

test('everything an order refers to is looked up in one batch, beside the id', async () => {
  const company = await workshop();
  const references = { machines: [{ code: 'F1' }], 'workers-assigned': [{ number: 1 }], location: 'location code' };
  const created = await trips(company, 'POST', ORDERS, order('A', references));
  assert.deepEqual(created, ['BatchGetItem', 'TransactWriteItems', 'UpdateItem']);
  const grouped = await trips(company, 'POST', ORDERS, order('B', { 'worker-groups': [{ name: 'All' }] }));
  assert.deepEqual(grouped, ['BatchGetItem', 'Query', 'TransactWriteItems', 'UpdateItem']);
});

test('a page is one query, and where an index drives it one batch more, or one query of ids that follow one another', async () => {
  const company = await workshop();
  const machines = (position: number) => (position % 2 === 0 ? { machines: [{ code: 'F1' }] } : {});
  const sent = Array.from({ length: 60 }, (_, position) => order(`${position}`, machines(position)));
  await post<Order[]>(company, ORDERS, sent);
  for (const query of ['', '?active=true', '?active=false']) {
    assert.deepEqual(await trips(company, 'GET', `${ORDERS}${query}`), ['Query'], query);
  }
  assert.deepEqual(await trips(company, 'GET', `${ORDERS}?machine=F1&active=true`), ['BatchGetItem', 'Query']);
  for (const query of ['running-status=notstarted', 'due-date-after=2020-01-01']) {
    assert.deepEqual(await trips(company, 'GET', `${ORDERS}?${query}`), ['Query', 'Query'], query);
  }
  // The codes that the product has had are its own to tell.
  const ofProduct = await trips(company, 'GET', `${ORDERS}?product=P1`);
  assert.deepEqual(ofProduct, ['BatchGetItem', 'Query', 'Query']);
});
