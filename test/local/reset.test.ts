import assert from 'node:assert/strict';
import { type Connection, connect, Refused } from 'shopfloor-client';
import { test } from 'vitest';
import { seedSandbox } from '../../local/seed.ts';
import { theFactory, untilSettled, useOwnFactory } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 0, seed: seedSandbox });

const demo = { key: 'demo-key', secret: 'demo-secret' } as const;

async function opened(more: Partial<Connection> = {}) {
  const { baseUrl = '' } = await theFactory();
  return { baseUrl, shop: connect({ baseUrl, ...demo, ...more }) };
}

const reset = (baseUrl: string, headers: Record<string, string> = {}) =>
  fetch(`${baseUrl}/api/sandbox/reset`, { method: 'POST', headers });

test('a reset brings the sandbox back to its start, and nothing is told of it', async (t) => {
  const { baseUrl, shop } = await opened();
  const endpoint = await receiver(t);
  const before = await Array.fromAsync(shop.pages('/api/products'));
  const orders = await Array.fromAsync(shop.pages('/api/production-orders'));
  const told = (await Array.fromAsync(shop.events())).map(({ sequence, type, key }) => `${sequence} ${type} ${key}`);
  const topics = ['lot_created', 'lot_deleted', 'productionOrder/delete'] as const;
  await shop.post('/api/webhooks', { body: { url: endpoint.url, topics } });
  await shop.post('/api/channels', { body: { name: 'erp', type: 'PRODUCT' } });
  await shop.post('/api/products', { body: { code: 'NEW', name: 'New' } });
  await shop.delete('/api/production-orders/{id}', { path: { id: 8763990 } });
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);

  const answer = await reset(baseUrl);
  assert.deepEqual([answer.status, await answer.json()], [200, { message: 'The sandbox is as it was at its start.' }]);
  // The client logs in again: its token is gone with all others.
  assert.deepEqual(await Array.fromAsync(shop.pages('/api/products')), before);
  assert.deepEqual(await Array.fromAsync(shop.pages('/api/production-orders')), orders);
  assert.deepEqual(await shop.get('/api/channels'), []);
  assert.deepEqual(await shop.get('/api/webhooks'), []);
  const again = (await Array.fromAsync(shop.events())).map(({ sequence, type, key }) => `${sequence} ${type} ${key}`);
  assert.deepEqual([again.length, again.at(-1)?.split(' ')[0]], [told.length, String(told.length)]);
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);

  // What subscribes now is told, and what did before is not.
  const later = await receiver(t);
  await shop.post('/api/webhooks', { body: { url: later.url, topics } });
  await shop.delete('/api/production-orders/{id}', { path: { id: 8763990 } });
  await untilSettled();
  assert.equal(later.calls.length, 1);
  assert.equal(endpoint.calls.length, 1);
});

test('requests that come while it is reset are answered by the new one', async () => {
  const { baseUrl, shop } = await opened();
  await shop.post('/api/products', { body: { code: 'OLD', name: 'Old' } });
  const [one, two, product] = await Promise.all([
    reset(baseUrl),
    reset(baseUrl),
    connect({ baseUrl, ...demo })
      .get('/api/products/{code}', { path: { code: 'OLD' } })
      .catch((error: unknown) => error),
  ]);
  assert.deepEqual([one.status, two.status], [200, 200]);
  assert.ok(product instanceof Refused && product.status === 404);
});

test('a page of another origin cannot reset it', async () => {
  const { baseUrl, shop } = await opened();
  await shop.post('/api/products', { body: { code: 'KEPT', name: 'Kept' } });
  assert.equal((await reset(baseUrl, { origin: 'https://elsewhere.example' })).status, 403);
  assert.equal((await shop.get('/api/products/{code}', { path: { code: 'KEPT' } })).code, 'KEPT');
  assert.equal((await reset(baseUrl, { origin: baseUrl })).status, 200);
});

test('the deployed API has no such route', async () => {
  const { contracts } = await import('../../functions/contracts.ts');
  assert.ok(!contracts.some(({ routes }) => JSON.stringify(routes).includes('/api/sandbox/')));
});
