import assert from 'node:assert/strict';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/delivery-item.ts';
import { RETRY_SCHEDULE_SECONDS } from '../../../functions/messaging/model/retry-schedule.ts';
import type { Attempt } from '../../../functions/messaging/webhooks/schema-deliveries.ts';
import { interrupt, loseAnswers } from '../../support/interrupt.ts';
import { injectFault } from '../../support/meter.ts';
import { type Receiver, receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { call, consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

const ATTEMPTS = RETRY_SCHEDULE_SECONDS.length + 1;
const HOUR = 3_600_000;
/** Clocks in these tests: the first attempt of a delivery failed this long ago. */
const THREE_DAYS = 70 * HOUR;

type Company = Awaited<ReturnType<typeof newCompany>>;

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
const healthPlace = ({ company }: Company, id: number) => ({
  pk: `${company}#webhook-health`,
  sk: String(id).padStart(16, '0'),
});
const show = async (company: Company, id: number) =>
  (await call(company, 'GET /api/webhooks/{id}', { params: { id } })).body;
const resume = (company: Company, id: number) =>
  call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { active: true } });

/** A failing endpoint, its webhook, and a delivery whose last attempt is due after three days of failures. */
async function lastAttempt(endpoint: Receiver, failingFor = THREE_DAYS + 1_000) {
  endpoint.answer({ status: 503 });
  const company = await newCompany();
  const { id } = await newWebhook(company, endpoint.url);
  const key = await oneMore(company, id);
  const failingSince = ago(failingFor);
  const health = { failures: 12, lastFailureAt: ago(HOUR), failingSince };
  await world.setAttributes(healthPlace(company, id), health);
  return { company, id, key, failingSince };
}

/** A further delivery on its last attempt. */
async function oneMore(company: Company, id: number) {
  await deliverEvent(company, id, { triggeredAt: ago(THREE_DAYS + 1_000), asReplay: true });
  await pullMessages('deliveries');
  const key = (await world.deliveries(company, id)).at(-1)?.key as { company: string; webhook: number; sk: string };
  const attempts: Attempt[] = Array.from({ length: ATTEMPTS - 1 }, (_, position) => ({
    at: ago(THREE_DAYS - position * HOUR),
    milliseconds: 5,
    status: 503,
  }));
  await world.setAttributes(deliveryItemKey(key), { status: 'failed', failures: ATTEMPTS - 1, attempts });
  return key;
}

test('a webhook none of whose calls succeeds for the whole schedule is paused, with the reason, until it is resumed', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 503 });
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const { key } = await onlyDelivery(company, id);
  for (let attempt = 2; attempt <= ATTEMPTS; attempt += 1) {
    assert.equal((await show(company, id)).status, 'active', `before attempt ${attempt}`);
    await world.setAttributes(healthPlace(company, id), { lastFailureAt: ago(HOUR) });
    await world.makeDue(key);
    await consume([world.copiedMessage(key)]);
  }
  assert.deepEqual([(await onlyDelivery(company, id)).status, endpoint.calls.length], ['dead', ATTEMPTS]);
  const health = await world.readItem(healthPlace(company, id));
  const paused = await show(company, id);
  assert.deepEqual(
    [paused.active, paused.status, paused['disabled-reason']],
    [
      false,
      'disabled',
      `No call has succeeded since ${health?.failingSince}, and a delivery that failed was given up.`,
    ],
  );

  endpoint.answer({ status: 200 });
  const resumed = await resume(company, id);
  assert.deepEqual([resumed.body.status, resumed.body['disabled-reason']], ['active', null]);
  assert.equal(await world.readItem(healthPlace(company, id)), undefined);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal(endpoint.calls.length, ATTEMPTS + 1);
});

test('a webhook is not paused for a delivery that is given up while others got through', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint, THREE_DAYS - HOUR);
  await consume([world.copiedMessage(key)]);
  assert.equal((await onlyDelivery(company, id)).status, 'dead');
  assert.equal((await show(company, id)).status, 'active');
});

test('a success among calls that fail at the same time counts as one', async (t) => {
  const company = await newCompany();
  const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
  const endpoint = await receiver(t);
  endpoint.answer((_call, position) => (position === 0 ? { status: 200, until: failed } : { status: 503 }));
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const first = consume(await pullMessages('deliveries'));
  await endpoint.received(1);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal((await world.readItem(healthPlace(company, id)))?.failures, 1);
  fail();
  await first;
  assert.equal(await world.readItem(healthPlace(company, id)), undefined);
});

test('a call that succeeds at the moment of the pause prevents it', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  const stop = interrupt(
    (command) => command === 'TransactWriteItems',
    () => world.eraseItem(healthPlace(company, id)),
  );
  t.onTestFinished(stop);
  await consume([world.copiedMessage(key)]);
  assert.equal((await onlyDelivery(company, id)).status, 'dead');
  assert.equal((await show(company, id)).status, 'active');
});

test('a webhook its company resumes at the moment of the pause stays active', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  const stop = interrupt(
    (command) => command === 'TransactWriteItems',
    () => resume(company, id),
  );
  t.onTestFinished(stop);
  await consume([world.copiedMessage(key)]);
  assert.equal((await show(company, id)).status, 'active');
});

test('a webhook whose secret is rotated at the moment of the pause is paused, and keeps the new secret', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  let rotated = '';
  const stop = interrupt(
    (command) => command === 'TransactWriteItems',
    async () => {
      const { body } = await call(company, 'POST /api/webhooks/{id}/rotate-secret', { params: { id } });
      rotated = body.secret;
    },
  );
  t.onTestFinished(stop);
  await consume([world.copiedMessage(key)]);
  assert.equal((await show(company, id)).status, 'disabled');
  const place = { pk: `${company.company}#webhooks`, sk: String(id).padStart(16, '0') };
  assert.equal((await world.readItem(place))?.data.secret, rotated);
});

test('dying between giving a delivery up and pausing its webhook does not prevent the pause', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  const revive = injectFault((command) =>
    command === 'TransactWriteItems' ? new Error('The process died.') : undefined,
  );
  t.onTestFinished(revive);
  assert.equal(await consume([{ ...world.copiedMessage(key), receiptHandle: 'the queue keeps it' }]), 1);
  revive();
  assert.equal((await onlyDelivery(company, id)).status, 'dead');
  assert.equal((await show(company, id)).status, 'active');
  await consume([world.copiedMessage(key)]);
  assert.equal((await show(company, id)).status, 'disabled');
  assert.equal(endpoint.calls.length, 1, 'without another call');
});

test('a late copy of a dead delivery does not pause a webhook that was resumed since', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  await consume([world.copiedMessage(key)]);
  await resume(company, id);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  await consume([world.copiedMessage(key)]);
  assert.equal((await show(company, id)).status, 'active');
});

test('deliveries given up together pause their webhook once', async (t) => {
  const endpoint = await receiver(t);
  const { company, id, key } = await lastAttempt(endpoint);
  const other = await oneMore(company, id);
  const place = { pk: `${company.company}#webhooks`, sk: String(id).padStart(16, '0') };
  // Any circuit lets one call through: neither waits for the other's.
  await world.setAttributes(healthPlace(company, id), { failures: 1 });
  await Promise.all([key, other].map((each) => consume([world.copiedMessage(each)])));
  assert.deepEqual(
    (await world.deliveries(company, id)).map(({ status }) => status),
    ['dead', 'dead'],
  );
  const item = await world.readItem(place);
  assert.deepEqual([item?.version, item?.data.active], [2, false]);
});

test('a delivery whose record of failure is written twice, because the answer was lost, is queued again', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 500 });
  const { id } = await newWebhook(company, endpoint.url);
  for (const condition of ['leaseUntil < :now', 'leaseToken = :token']) {
    await deliverEvent(company, id, { asReplay: condition.startsWith('leaseUntil') });
    const stop = loseAnswers((_command, { ConditionExpression }) => String(ConditionExpression).includes(condition));
    t.onTestFinished(stop);
    assert.equal(await consume(await pullMessages('deliveries')), 0);
    const last = (await world.deliveries(company, id)).at(-1);
    assert.deepEqual([last?.status, last?.failures], ['failed', 1], condition);
    assert.equal(world.waitingRetries().filter(({ sk }) => sk === last?.key.sk).length, 1, condition);
  }
  assert.equal(endpoint.calls.length, 2);
});
