import assert from 'node:assert/strict';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/delivery-item.ts';
import { meter } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

/** A webhook whose only delivery was just recorded, and the message that leads there. */
async function queued(url: string) {
  const company = await newCompany();
  const { id } = await newWebhook(company, url);
  await deliverEvent(company, id);
  const [message] = await pullMessages('deliveries');
  assert.ok(message);
  return { company, id, message, key: (await onlyDelivery(company, id)).key };
}

const writesOf = (commands: readonly string[]) =>
  commands.filter((command) => /^(Put|Update|Delete|Transact)/.test(command));

test('a first attempt writes its outcome and nothing else, and reads everything in one round trip', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, message } = await queued(endpoint.url);
  const { commands } = await meter(() => consume([message]));
  assert.deepEqual(commands, ['BatchGetItem', 'GetItem', 'GetItem', 'UpdateItem']);
  const { status, attempts } = await onlyDelivery(company, id);
  assert.deepEqual([status, attempts.length, endpoint.calls.length], ['delivered', 1, 1]);
});

test('first attempts of one batch that begin together read in one round trip, and the secret once', async (t) => {
  const endpoints = await Promise.all([1, 2, 3].map(() => receiver(t)));
  const company = await newCompany();
  for (const { url } of endpoints) {
    const { id } = await newWebhook(company, url);
    await deliverEvent(company, id);
  }
  const messages = await pullMessages('deliveries');
  assert.equal(messages.length, 3);
  const { result, commands } = await meter(() => consume(messages));
  const times = (wanted: string) => commands.filter((command) => command === wanted).length;
  // The secret, and after each success the health again.
  assert.deepEqual([result, times('BatchGetItem'), times('GetItem')], [0, 1, 4]);
  assert.ok(endpoints.every(({ calls }) => calls.length === 1));
});

test('a first attempt that can not be read fails alone', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, message } = await queued(endpoint.url);
  // Longer than a key may be.
  const key = { company: 'x'.repeat(3_000), webhook: 1, sk: '2026-01-01T00:00:00.000Z#x' };
  const unreadable = world.copiedMessage({ ...key, first: { token: 'none', apiKey: 'none' } });
  assert.equal(await consume([unreadable, message]), 1);
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
});

test('until it is over, any other message for the delivery waits, and then finds it made', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, message, key } = await queued(endpoint.url);
  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 0);
  assert.equal(world.waitingRetries().filter(({ sk }) => sk === key.sk).length, 1);
  await consume([message]);
  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 1);
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
});

test('a copy of its message that comes later makes no call', async (t) => {
  const endpoint = await receiver(t);
  const { message } = await queued(endpoint.url);
  await consume([message]);
  await consume([world.copiedMessage(message.body)]);
  assert.equal(endpoint.calls.length, 1);
});

test('of two copies of its message at the same moment the outcome that is written first stands', async (t) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const endpoint = await receiver(t);
  endpoint.answer((_call, position) => (position === 0 ? { status: 500, until: released } : {}));
  const { company, id, message, key } = await queued(endpoint.url);
  const slow = consume([message]);
  await endpoint.received(1);
  await consume([world.copiedMessage(message.body)]);
  release();
  assert.equal(await slow, 0);
  const { status, failures, attempts } = await onlyDelivery(company, id);
  assert.deepEqual([status, failures, attempts.length], ['delivered', 0, 1]);
  assert.equal(world.waitingRetries().filter(({ sk }) => sk === key.sk).length, 0);
});

test('one that begins late takes a lease of its own, before the end of the first and after it', async (t) => {
  const endpoint = await receiver(t);
  for (const seconds of [30, -1]) {
    const { company, id, message, key } = await queued(endpoint.url);
    const leaseUntil = new Date(Date.now() + seconds * 1_000).toISOString();
    await world.setAttributes(deliveryItemKey(key), { leaseUntil });
    const { commands } = await meter(() => consume([message]));
    assert.deepEqual(writesOf(commands), ['UpdateItem', 'UpdateItem'], `${seconds} s`);
    assert.equal((await onlyDelivery(company, id)).status, 'delivered');
  }
  assert.equal(endpoint.calls.length, 2);
});
