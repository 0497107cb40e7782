import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/delivery-item.ts';
import { DUE_SHARDS, enqueueDue } from '../../../functions/messaging/model/due-deliveries.ts';
import type { Attempt } from '../../../functions/messaging/webhooks/schema-deliveries.ts';
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
    String(ConditionExpression).startsWith('leaseToken = :token') ? new Error('The process died here.') : undefined,
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
  const place = { pk: `${company.company}#webhook-health`, sk: String(id).padStart(16, '0') };
  await world.setAttributes(place, { heldUntil: '2020-01-01T00:00:00.000Z' });
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

test('a webhook that is disabled by 410 says so, also when the process dies before it could', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 410 });
  const reason = 'The endpoint answered 410 Gone.';
  const shown = async (id: number) =>
    (await call(company, 'GET /api/webhooks/{id}', { params: { id } })).body['disabled-reason'];
  const first = await newWebhook(company, endpoint.url);
  await deliverEvent(company, first.id);
  await consume(await pullMessages('deliveries'));
  assert.equal(await shown(first.id), reason);

  const second = await newWebhook(company, endpoint.url);
  await deliverEvent(company, second.id);
  const records = await pullMessages('deliveries');
  const revive = injectFault((command, { TransactItems }) =>
    command === 'TransactWriteItems' && JSON.stringify(TransactItems).includes('"webhooks"')
      ? new Error('The process died here.')
      : undefined,
  );
  assert.equal(await consume(records), 1);
  revive();
  assert.equal(await shown(second.id), null);
  await consume(records);
  assert.equal(await shown(second.id), reason);
  assert.equal(endpoint.calls.length, 2);

  await call(company, 'PUT /api/webhooks/{id}', { params: { id: second.id }, body: { active: true } });
  await consume([world.copiedMessage((await onlyDelivery(company, second.id)).key)]);
  assert.equal(await shown(second.id), null, 'a late copy of the message pauses nothing that was resumed');
});

for (const status of [429, 503]) {
  test(`${status} with Retry-After holds the endpoint: its other deliveries wait so long, and lose nothing in their schedule`, async (t) => {
    const company = await newCompany();
    const endpoint = await receiver(t);
    endpoint.answer((_call, position) => (position === 0 ? { status, headers: { 'retry-after': '4294967296' } } : {}));
    const [held, other] = [await newWebhook(company, endpoint.url), await newWebhook(company, `${endpoint.url}/other`)];
    await deliverEvent(company, held.id);
    await consume(await pullMessages('deliveries'));
    const [asking] = await world.deliveries(company, held.id);
    assert.ok(asking);
    const hours = (instant: string) => Math.round((Date.parse(instant) - Date.now()) / 3_600_000);
    assert.equal(hours(asking.nextAttemptAt), 24);

    await deliverEvent(company, held.id);
    await deliverEvent(company, other.id);
    await consume(await pullMessages('deliveries'));
    const [, waiting] = await world.deliveries(company, held.id);
    assert.deepEqual([waiting?.status, waiting?.failures, waiting?.attempts], ['pending', 0, []]);
    assert.equal(hours(waiting?.nextAttemptAt ?? ''), 24);
    assert.equal((await onlyDelivery(company, other.id)).status, 'delivered');

    await call(company, 'PUT /api/webhooks/{id}', { params: { id: held.id }, body: { active: true } });
    await world.makeDue(waiting?.key as never);
    await consume([world.copiedMessage(waiting?.key)]);
    assert.equal(endpoint.calls.length, 3, 'resuming it ends the wait');
  });
}

test('a success of another call does not end the wait an endpoint asked for', async (t) => {
  const company = await newCompany();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const endpoint = await receiver(t);
  endpoint.answer((_call, position) =>
    position === 0 ? { until: released } : { status: 429, headers: { 'retry-after': '600' } },
  );
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const slow = consume(await pullMessages('deliveries'));
  await endpoint.received(1);
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  release();
  await slow;
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal(endpoint.calls.length, 2);
});

test('a 200 whose body never ends is delivered, and one that never comes is not', { timeout: 60_000 }, async (t) => {
  const company = await newCompany();
  const endpoint = createServer((request, response) => {
    if (request.url === '/endless') response.writeHead(200).write('half');
  }).listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  t.onTestFinished(() => {
    endpoint.closeAllConnections();
    endpoint.close();
  });
  const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`;
  const [endless, silent] = [await newWebhook(company, `${url}/endless`), await newWebhook(company, `${url}/silent`)];
  for (const { id } of [endless, silent]) await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const shown = ({ status, attempts: [attempt] }: Awaited<ReturnType<typeof onlyDelivery>>) =>
    [status, attempt?.status, attempt?.snippet, attempt?.reason] as const;
  assert.deepEqual(shown(await onlyDelivery(company, endless.id)), ['delivered', 200, 'half', undefined]);
  assert.deepEqual(shown(await onlyDelivery(company, silent.id)), [
    'failed',
    undefined,
    undefined,
    'no answer within 15 s',
  ]);
});
