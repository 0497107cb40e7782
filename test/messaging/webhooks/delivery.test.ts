import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { test, vi } from 'vitest';
import { deliveryRecord } from '../../../functions/messaging/model/deliveries.ts';
import { deliveryItemKey, readDelivery } from '../../../functions/messaging/model/delivery-item.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { apiKeyKey } from '../../../shared/identity.ts';
import { type ReceivedCall, receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { call, consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

test('an endpoint receives the bytes first built, signed with both secrets', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id, secret } = await newWebhook(company, endpoint.url);
  const triggeredAt = new Date().toISOString();
  await deliverEvent(company, id, { triggeredAt, body: { code: 'Größe ✓', quantity: 1.5 } });
  assert.equal(await consume(await pullMessages('deliveries')), 0);

  const [{ text: body, headers }] = endpoint.calls as [ReceivedCall];
  assert.equal(body, '{"code":"Größe ✓","quantity":1.5}');
  const hmac = (algorithm: string) => createHmac(algorithm, company.secret).update(body).digest('base64');
  const { uuid, status, attempts } = await onlyDelivery(company, id);
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['x-prodsmart-topic'], 'productionOrder/create');
  assert.equal(headers['x-prodsmart-api-version'], '1');
  assert.equal(headers['x-prodsmart-webhook-uuid'], uuid);
  assert.equal(headers['x-prodsmart-triggered-at'], triggeredAt);
  assert.equal(headers['x-prodsmart-hmac-sha256'], hmac('sha256'));
  assert.equal(headers['x-prodsmart-hmac-sha1'], hmac('sha1'));
  assert.equal(headers['webhook-id'], uuid);
  assert.ok(new Webhook(secret).verify(body, headers as Record<string, string>));
  assert.equal(status, 'delivered');
  assert.deepEqual(
    attempts.map((attempt) => attempt.status),
    [200],
  );
});

test('a repeated event makes no second delivery', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  const event = { eventId: 'the-same', triggeredAt: new Date().toISOString() };
  await deliverEvent(company, id, { ...event, body: 1 });
  await deliverEvent(company, id, { ...event, body: 2 });
  await consume(await pullMessages('deliveries'));
  await deliverEvent(company, id, { ...event, body: 3 });
  assert.deepEqual(await pullMessages('deliveries'), []);
  assert.deepEqual(
    endpoint.calls.map(({ text }) => text),
    ['1'],
  );
  await onlyDelivery(company, id);
});

test('an event whose fan-out died before it was queued is queued when it is repeated', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  const event = { eventId: 'the-same', triggeredAt: new Date().toISOString() };
  world.failNextSend();
  await assert.rejects(deliverEvent(company, id, event));
  await deliverEvent(company, id, event);
  assert.equal(await consume(await pullMessages('deliveries')), 0);
  const { key } = await onlyDelivery(company, id);
  // For the end of the lease of the message that was never sent: a minute at most.
  assert.deepEqual(
    world.waitingRetries().filter(({ sk }) => sk === key.sk),
    [key],
  );
  await world.setAttributes(deliveryItemKey(key), { leaseUntil: '2020-01-01T00:00:00.000Z' });
  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 1);
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
});

test('deliveries of a paused or deleted webhook are cancelled without a call', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const paused = await newWebhook(company, endpoint.url);
  const deleted = await newWebhook(company, endpoint.url);
  await deliverEvent(company, paused.id);
  await deliverEvent(company, deleted.id);
  await call(company, 'PUT /api/webhooks/{id}', { params: paused, body: { active: false } });
  await call(company, 'DELETE /api/webhooks/{id}', { params: deleted });
  await consume(await pullMessages('deliveries'));
  assert.equal((await onlyDelivery(company, paused.id)).status, 'cancelled');
  assert.equal((await onlyDelivery(company, deleted.id)).status, 'cancelled');
  assert.equal(endpoint.calls.length, 0);
});

test('both secrets of a rotation sign until the overlap is over, then the new one alone', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id, secret: old } = await newWebhook(company, endpoint.url);
  const rotated = await call(company, 'POST /api/webhooks/{id}/rotate-secret', {
    params: { id },
    body: { 'overlap-hours': 1 },
  });
  assert.notEqual(rotated.body.secret, old);
  const accepted = async () => {
    await deliverEvent(company, id);
    await consume(await pullMessages('deliveries'));
    const { text: body, headers } = endpoint.calls.at(-1) as ReceivedCall;
    return [old, rotated.body.secret].map((secret) => {
      try {
        return Boolean(new Webhook(secret).verify(body, headers as Record<string, string>));
      } catch {
        return false;
      }
    });
  };
  assert.deepEqual(await accepted(), [true, true]);
  const place = { pk: `${company.company}#webhooks`, sk: String(id).padStart(16, '0') };
  const data = {
    ...(await world.readItem(place))?.data,
    previousSecrets: [{ secret: old, until: '2020-01-01T00:00:00.000Z' }],
  };
  await world.setAttributes(place, { data });
  assert.deepEqual(await accepted(), [false, true]);
});

test('when the API key is gone, calls still carry the Standard Webhooks signature', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id, secret } = await newWebhook(company, endpoint.url);
  await world.eraseItem(apiKeyKey(company.key));
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const [{ text: body, headers }] = endpoint.calls as [ReceivedCall];
  assert.equal(headers['x-prodsmart-hmac-sha256'], undefined);
  assert.ok(new Webhook(secret).verify(body, headers as Record<string, string>));
});

test('a payload larger than an item of the table arrives as it was', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  const body = { lines: Array.from({ length: 20_000 }, (_, line) => ({ line, product: 'Größe' })) };
  await deliverEvent(company, id, { body });
  await consume(await pullMessages('deliveries'));
  assert.deepEqual(JSON.parse(endpoint.calls[0]?.text ?? ''), body);
});

test('neither payloads nor secrets are logged', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 500 });
  const { id, secret } = await newWebhook(company, endpoint.url);
  const lines: string[] = [];
  for (const level of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => lines.push(line));
  }
  await deliverEvent(company, id, { body: { note: 'between us' } });
  await consume(await pullMessages('deliveries'));
  assert.equal(lines.length, 1);
  assert.doesNotThrow(() => JSON.parse(lines[0] as string));
  for (const word of ['between us', secret, company.secret]) assert.ok(!lines.join().includes(word));
});

test('the body of a delivery is read as it was, plain, compressed, or compressed by a former version', () => {
  const key = {
    company: 'factory',
    webhook: 7,
    eventId: 'e',
    topic: 'lot_created',
    triggeredAt: '2026-11-20T10:00:00.000Z',
  };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const item = deliveryRecord({ ...key, body: { text } }).write.action.Put?.Item as Item;
      assert.equal(readDelivery(item).body, JSON.stringify({ text }));
      const { brotli: _, body: __, ...rest } = item;
      assert.equal(
        readDelivery({ ...rest, packed: gzipSync(text) } as unknown as Item).body,
        Buffer.from(text).toString(),
      );
    }),
  );
});
