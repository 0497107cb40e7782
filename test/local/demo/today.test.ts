import assert from 'node:assert/strict';
import { connect } from 'shopfloor-client';
import { test } from 'vitest';
import { playToday } from '../../../local/demo/today.ts';
import { seedSandbox } from '../../../local/seed.ts';
import { eventually } from '../../support/eventually.ts';
import { theFactory, useOwnFactory } from '../../support/factory.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 120, seed: seedSandbox, play: playToday });

const demo = { key: 'demo-key', secret: 'demo-secret' } as const;

test('the day of the demo gives every page of the console something to show, and costs programs next to nothing', async () => {
  const factory = await theFactory();
  const { baseUrl = '' } = factory;
  const shop = connect({ baseUrl, ...demo });
  await factory.play();

  const { api } = await shop.get('/api/usage');
  assert.equal(api.used, 3, 'the log-in and the request that asks, and one of the line with its static token');
  assert.deepEqual(await shop.get('/api/sessions'), []);
  const [answers, refuses] = await shop.get('/api/webhooks');
  const statuses = async (id = 0) =>
    new Set((await shop.get('/api/webhooks/{id}/deliveries', { path: { id } })).map(({ status }) => status));
  assert.ok((await statuses(answers?.id)).has('delivered'));
  assert.ok(!(await statuses(answers?.id)).has('failed'));
  assert.ok((await statuses(refuses?.id)).has('failed'));
  assert.ok(!(await statuses(refuses?.id)).has('delivered'));
  const [channel, ...others] = await shop.get('/api/channels');
  assert.deepEqual(others, []);
  assert.ok(Number(channel?.waiting) >= 5, JSON.stringify(channel));
  assert.equal(channel?.['last-read-by'], demo.key);
  const [parked] = await shop.get('/api/parked-requests');
  assert.deepEqual([parked?.status, parked?.path], ['waiting', '/api/lots']);

  const orders = await Array.fromAsync(shop.pages('/api/production-orders'));
  assert.deepEqual(
    new Set(orders.map(({ status }) => status)),
    new Set(['scheduled', 'onschedule', 'delayed', 'completed']),
  );
  const packs = await Array.fromAsync(shop.pages('/api/packs'));
  assert.deepEqual(
    new Set(packs.map((pack) => pack['pack-status'])),
    new Set([null, 'Active', 'Commissioned', 'Decommissioned']),
  );
  const stops = await shop.get('/api/downtimes', { query: { machine: 'WJC' } });
  assert.deepEqual(
    stops.map((stop) => stop['end-time']),
    [null],
  );
  assert.equal((await shop.get('/api/machines/{code}', { path: { code: 'OVEN02' } })).counter, 18);
  const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const query = { 'start-time': day(5), 'end-time': day(0), 'show-weekend': true };
  const report = await shop.get('/api/reports/worker-labor-time', { query });
  assert.ok(
    report.some((row) => row['presence-time'] !== '00:00:00'),
    JSON.stringify(report[0]),
  );
});

test('what printed samples name is as without it; a reset takes it away until a person signs in to the console', async () => {
  const factory = await theFactory();
  const { baseUrl = '' } = factory;
  const shop = connect({ baseUrl, ...demo });
  const order = async () => shop.get('/api/production-orders/{id}', { path: { id: 3990 } });
  assert.equal((await order()).products[0]?.['quantity-produced'], 700);
  assert.equal((await shop.get('/api/stock/{code}', { path: { code: 'Example' } })).stock, 35);
  assert.equal((await shop.get('/api/downtimes', { query: { machine: 'M2' } })).length, 1);
  assert.equal((await fetch(`${baseUrl}/api/sandbox/reset`, { method: 'POST' })).status, 200);
  assert.deepEqual(await shop.get('/api/channels'), []);
  const signIn = (secret: string) =>
    fetch(`${baseUrl}/api/sessions`, { method: 'POST', body: JSON.stringify({ key: demo.key, secret }) });
  assert.equal((await signIn('wrong')).status, 401);
  assert.deepEqual(await shop.get('/api/channels'), []);
  for (let times = 0; times < 2; times += 1) assert.equal((await signIn(demo.secret)).status, 201);
  await eventually(async () => assert.equal((await shop.get('/api/webhooks')).length, 2));
  assert.deepEqual(
    (await shop.get('/api/channels')).map(({ name }) => name),
    ['erp-orders'],
  );
});

test('the receiver of the sandbox answers as its path says', async () => {
  const { baseUrl = '' } = await theFactory();
  const post = async (path: string) =>
    (await fetch(`${baseUrl}/api/sandbox/receiver${path}`, { method: 'POST' })).status;
  assert.deepEqual([await post(''), await post('/503'), await post('/410'), await post('/999')], [200, 503, 410, 404]);
});
