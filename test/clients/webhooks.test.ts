import assert from 'node:assert/strict';
import { connect, Forged, verifyWebhook } from 'shopfloor-client';
import { test } from 'vitest';
import { httpDoor } from '../support/door.ts';
import { newCompany, untilSettled, useFactory } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';

useFactory({ rateLimitPerMinute: 0 });

const order = { code: 'PO-1', 'start-date': '2030-03-04T06:00:00Z', 'due-date': '2030-03-08T14:00:00Z' };

/** What a webhook is called with for an order, and for a ping; and the two secrets that sign. */
async function called(t: Parameters<typeof receiver>[0]) {
  const { key, secret } = await newCompany();
  const shop = connect({ baseUrl: await httpDoor(), key, secret });
  const endpoint = await receiver(t);
  const topics = ['productionOrder/create'] as const;
  const webhook = await shop.post('/api/webhooks', { body: { url: endpoint.url, topics } });
  await shop.post('/api/products', { body: { code: 'WHEEL', name: 'Wheel' } });
  const products = [{ product: 'WHEEL', 'quantity-ordered': 500 }];
  await shop.post('/api/production-orders', { body: { ...order, products } });
  await shop.post('/api/webhooks/{id}/test', { path: { id: webhook.id } });
  await untilSettled();
  const [first, second] = await endpoint.received(2);
  const calls = [first, second].map((call) => call ?? assert.fail('two calls'));
  const of = (topic: string) =>
    calls.find(({ headers }) => headers['x-prodsmart-topic'] === topic) ?? assert.fail(topic);
  const own = (webhook as { secret?: string }).secret ?? assert.fail('a secret');
  return { order: of('productionOrder/create'), ping: of('ping'), secret, own };
}

test('a genuine call is told by its topic, whichever secret verifies it', async (t) => {
  const { order: call, ping, secret, own } = await called(t);
  for (const either of [secret, own, ['whsec_b3RoZXI=', own]]) {
    const told = await verifyWebhook(call.headers, call.raw, either);
    assert.equal(told.topic, 'productionOrder/create');
    // What the topic says of the data is known to the compiler.
    if (told.topic !== 'productionOrder/create') return;
    assert.deepEqual([told.data.code, told.data.products[0]?.['quantity-ordered']], ['PO-1', 500]);
    assert.ok(told.sequence > 0);
    assert.match(told.eventId, /./);
    assert.equal(told.id, call.headers['webhook-id']);
    assert.equal(told.triggeredAt, call.headers['x-prodsmart-triggered-at']);
  }
  const headers = new Headers(Object.entries(ping.headers).map(([name, value]) => [name, String(value)]));
  const told = await verifyWebhook(headers, ping.text, own);
  assert.equal(told.topic === 'ping' && told.data.topic, 'ping');
  assert.equal(told.sequence, undefined);
});

test('of a call in the format of CloudEvents the data is told', async (t) => {
  const { key, secret } = await newCompany();
  const shop = connect({ baseUrl: await httpDoor(), key, secret });
  const endpoint = await receiver(t);
  const topics = ['lot_created'] as const;
  await shop.post('/api/webhooks', { body: { url: endpoint.url, topics, format: 'cloudevents' } });
  await shop.post('/api/webhooks/{id}/test', { path: { id: 1 } });
  const [call] = await endpoint.received(1);
  assert.ok(call);
  const told = await verifyWebhook(call.headers, call.raw, secret);
  assert.deepEqual([told.topic, (told.data as { readonly webhook?: unknown }).webhook], ['ping', 1]);
});

test('a call that is changed, unsigned, of another secret or too old is refused', async (t) => {
  const { order: call, secret, own } = await called(t);
  const changed = call.text.replace('500', '501');
  const { 'webhook-timestamp': sent, ...others } = call.headers;
  const later = { ...others, 'webhook-timestamp': String(Number(sent) + 1) };
  const forged = (...[headers, body, by, how]: Parameters<typeof verifyWebhook>) =>
    assert.rejects(verifyWebhook(headers, body, by, how), Forged);
  for (const either of [secret, own]) {
    await forged(call.headers, changed, either);
    await forged({}, call.text, either);
    await forged({ 'webhook-signature': 'v1,%%', 'x-prodsmart-hmac-sha256': '%' }, call.text, either);
  }
  await forged(call.headers, call.text, [`${secret}x`, 'whsec_b3RoZXI=']);
  await forged(later, call.text, own);
  await forged(call.headers, call.text, own, { toleranceSeconds: -1 });
});
