import assert from 'node:assert/strict';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/deliveries.ts';
import { DUE_SHARDS, enqueueDue } from '../../../functions/messaging/model/due-deliveries.ts';
import type { Attempt } from '../../../functions/messaging/webhooks/schema.ts';
import { injectFault } from '../../support/meter.ts';
import { type ReceivedCall, receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { call, consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

const endOf = (attempt: Attempt | undefined) => (attempt ? Date.parse(attempt.at) + attempt.milliseconds : Number.NaN);

test('a failed attempt is tried again with the same bytes and identifier', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer((_call, position) => ({ status: position === 0 ? 500 : 200, body: 'no\n' }));
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const { key, status, failures, attempts, nextAttemptAt } = await onlyDelivery(company, id);
  assert.deepEqual([status, failures, attempts[0]?.status, attempts[0]?.snippet], ['failed', 1, 500, 'no']);
  const seconds = (Date.parse(nextAttemptAt) - endOf(attempts[0])) / 1_000;
  assert.ok(seconds >= 3.99 && seconds <= 6.01, `${seconds} s`);
  assert.deepEqual(
    world.waitingRetries().filter(({ sk }) => sk === key.sk),
    [key],
  );

  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 1, 'too early');
  await world.makeDue(key);
  await consume([world.copiedMessage(key)]);
  const [first, second] = endpoint.calls as [ReceivedCall, ReceivedCall];
  assert.equal(second.text, first.text);
  assert.equal(second.headers['webhook-id'], first.headers['webhook-id']);
  const after = await onlyDelivery(company, id);
  assert.deepEqual([after.status, after.attempts.map((attempt) => attempt.status)], ['delivered', [500, 200]]);
});

test('dying between the record of a failure and its queueing loses nothing', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 500 });
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const records = await pullMessages('deliveries');
  world.failNextSend();
  assert.equal(await consume(records), 1);
  const { key, failures } = await onlyDelivery(company, id);
  assert.equal(failures, 1);
  assert.equal(await consume(records), 0, 'the message came again');
  assert.equal(endpoint.calls.length, 1);
  assert.deepEqual(
    world.waitingRetries().filter(({ sk }) => sk === key.sk),
    [key],
  );
});

test('dying between a call and its record repeats the call once the lease is over', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const records = await pullMessages('deliveries');
  const { key } = await onlyDelivery(company, id);
  const revive = injectFault((_command, { ConditionExpression }) =>
    ConditionExpression === 'leaseToken = :token' ? new Error('The process died here.') : undefined,
  );
  assert.equal(await consume(records), 1);
  revive();
  assert.equal(await consume(records), 0, 'the message came again');
  assert.equal(endpoint.calls.length, 1, 'the lease still holds');
  assert.deepEqual(
    world.waitingRetries().filter(({ sk }) => sk === key.sk),
    [key],
  );
  await world.setAttributes(deliveryItemKey(key), { leaseUntil: '2020-01-01T00:00:00.000Z' });
  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 2);
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
});

test('an endpoint that asks for time with Retry-After gets it, by way of the index when it is long', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer((_call, position) => ({ status: 429, headers: { 'retry-after': position === 0 ? '100' : '3600' } }));
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const { key, attempts, nextAttemptAt } = await onlyDelivery(company, id);
  assert.ok(Date.parse(nextAttemptAt) - endOf(attempts[0]) > 99_990);

  await world.makeDue(key);
  const before = world.waitingRetries().length;
  await consume([world.copiedMessage(key)]);
  assert.equal(world.waitingRetries().length, before, 'SQS cannot wait that long');
  const { nextAttemptAt: due } = await onlyDelivery(company, id);
  const sweepAt = (now: Date) =>
    Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => enqueueDue(shard, now, 1_000)));
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  assert.equal(total(await sweepAt(new Date(Date.parse(due) - 1))), 0, 'not due yet');
  assert.equal(total(await sweepAt(new Date(Date.parse(due) + 1))), 1);
  assert.equal(total(await sweepAt(new Date(Date.parse(due) + 1))), 0, 'swept once');
  assert.deepEqual(
    (await pullMessages('retries')).map(({ body }) => JSON.parse(body)),
    [key],
  );
});

test('after the last attempt of the schedule a delivery is dead', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 503 });
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const records = await pullMessages('deliveries');
  await world.setAttributes(deliveryItemKey((await onlyDelivery(company, id)).key), { failures: 12 });
  await consume(records);
  assert.equal((await onlyDelivery(company, id)).status, 'dead');
  assert.ok(!world.waitingRetries().some(({ company: owner }) => owner === company.company));
});

test('410 ends the delivery and disables the webhook until its company resumes it', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 410 });
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal((await onlyDelivery(company, id)).status, 'dead');
  const { body } = await call(company, 'GET /api/webhooks/{id}', { params: { id } });
  assert.deepEqual([body.active, body.status], [false, 'disabled']);
  const resumed = await call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { active: true } });
  assert.deepEqual([resumed.body.status, resumed.body['disabled-reason']], ['active', null]);
});
