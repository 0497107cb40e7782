import assert from 'node:assert/strict';
import { test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

test('copies of a message at the same moment call the endpoint once, and none of them is lost', async (t) => {
  const company = await newCompany();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const endpoint = await receiver(t);
  endpoint.answer({ until: answered });
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const records = await pullMessages('deliveries');
  const { key } = await onlyDelivery(company, id);
  const first = consume(records);
  const copies = Promise.all([world.copiedMessage(key), world.copiedMessage(key)].map((copy) => consume([copy])));
  await Promise.race([copies, first]);
  answer();
  assert.deepEqual(await Promise.all([first, copies]), [0, [0, 0]]);
  assert.equal(endpoint.calls.length, 1);
  assert.equal(world.waitingRetries().filter(({ company: owner }) => owner === company.company).length, 2);
  await consume([world.copiedMessage(key)]);
  assert.equal(endpoint.calls.length, 1);
});

test('a poison message fails alone', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id);
  const poison = ['{', 'null', '7', '{"company":1}', '{"company":"a","webhook":1,"sk":"x"}'].map((body) =>
    world.copiedMessage(body),
  );
  assert.equal(await consume([...poison, ...(await pullMessages('deliveries'))]), poison.length);
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
});

test('a message for a delivery that is gone is done with', async () => {
  const company = await newCompany();
  assert.equal(
    await consume([world.copiedMessage({ company: company.company, webhook: 1, sk: '2026-01-01T00:00:00.000Z#x' })]),
    0,
  );
});

test('an endpoint that keeps failing is left alone, and its deliveries move on in their schedule', async (t) => {
  const company = await newCompany();
  let well = false;
  const endpoint = await receiver(t);
  endpoint.answer(() => ({ status: well ? 200 : 500 }));
  const { id } = await newWebhook(company, endpoint.url);
  for (let count = 0; count < 7; count += 1) {
    await deliverEvent(company, id);
    await consume(await pullMessages('deliveries'));
  }
  assert.equal(endpoint.calls.length, 5);
  const last = (await world.deliveries(company, id)).at(-1);
  assert.deepEqual(
    [last?.status, last?.failures, last?.attempts[0]?.reason],
    ['failed', 1, 'not called: the endpoint is failing'],
  );

  well = true;
  const place = { pk: `${company.company}#webhook-health`, sk: String(id).padStart(16, '0') };
  await world.setAttributes(place, { lastFailureAt: '2020-01-01T00:00:00.000Z' });
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal(endpoint.calls.length, 6, 'the probe');
  assert.equal(await world.readItem(place), undefined);
});

test('of many who come when a probe is due, one calls', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  endpoint.answer({ status: 500 });
  const { id } = await newWebhook(company, endpoint.url);
  for (let count = 0; count < 6; count += 1) await deliverEvent(company, id);
  const place = { pk: `${company.company}#webhook-health`, sk: String(id).padStart(16, '0') };
  await world.setAttributes(place, { failures: 5, lastFailureAt: '2020-01-01T00:00:00.000Z' });
  const records = await pullMessages('deliveries');
  await Promise.all(records.map((record) => consume([record])));
  assert.equal(endpoint.calls.length, 1);
});

test('a hanging endpoint has at most two calls at once, and holds up neither the others nor its batch', async (t) => {
  const company = await newCompany();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const [hanging, quick] = [await receiver(t), await receiver(t)];
  hanging.answer({ until: released });
  const [first, second] = [await newWebhook(company, hanging.url), await newWebhook(company, quick.url)];
  for (let count = 0; count < 6; count += 1) await deliverEvent(company, first.id);
  for (let count = 0; count < 3; count += 1) await deliverEvent(company, second.id);
  const done = consume(await pullMessages('deliveries'));
  await Promise.all([quick.received(3), hanging.received(2)]);
  const postponed = () => world.waitingRetries().filter(({ company: owner }) => owner === company.company);
  await eventually(() => assert.equal(postponed().length, 4));
  release();
  assert.equal(await done, 0);
  assert.equal(hanging.calls.length, 2);
  await consume(postponed().map((key) => world.copiedMessage(key)));
  assert.equal(hanging.calls.length, 6);
  assert.ok((await world.deliveries(company, first.id)).every(({ status }) => status === 'delivered'));
});

test('when five calls wait for an answer, wherever they were made, the next ones wait without being attempted', async (t) => {
  const company = await newCompany();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const endpoint = await receiver(t);
  endpoint.answer({ until: released });
  const { id } = await newWebhook(company, endpoint.url);
  const place = { pk: `${company.company}#webhook-health`, sk: String(id).padStart(16, '0') };
  await world.setAttributes(place, { slowCalls: 4, slowUntil: '2020-01-01T00:00:00.000Z' });
  await deliverEvent(company, id);
  const fifth = consume(await pullMessages('deliveries'));
  await eventually(async () => assert.equal((await world.readItem(place))?.slowCalls, 5));
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const [, sixth] = await world.deliveries(company, id);
  assert.deepEqual([sixth?.status, sixth?.failures, sixth?.attempts, endpoint.calls.length], ['pending', 0, [], 1]);
  assert.deepEqual(
    world.waitingRetries().filter(({ sk }) => sk === sixth?.key.sk),
    [sixth?.key],
  );
  release();
  await fifth;
  assert.equal((await world.readItem(place))?.slowCalls, 4);
  await world.makeDue(sixth?.key as never);
  await consume([world.copiedMessage(sixth?.key)]);
  assert.equal(endpoint.calls.length, 2);
});

test('however many webhooks lead to one host, it has at most four calls at once of an instance', async (t) => {
  const company = await newCompany();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const [victim, other] = [await receiver(t), await receiver(t)];
  let open = 0;
  let most = 0;
  victim.answer(() => {
    open += 1;
    most = Math.max(most, open);
    const left = released.then(() => {
      open -= 1;
    });
    return { until: left };
  });
  const ids: number[] = [];
  for (let count = 0; count < 20; count += 1) ids.push((await newWebhook(company, `${victim.url}/${count}`)).id);
  const { id: elsewhere } = await newWebhook(company, other.url);
  for (const id of [...ids, elsewhere]) await deliverEvent(company, id);
  const done = consume(await pullMessages('deliveries'));
  await Promise.all([victim.received(4), other.received(1)]);
  const postponed = () => world.waitingRetries().filter(({ company: owner }) => owner === company.company);
  await eventually(() => assert.equal(postponed().length, 16));
  release();
  assert.equal(await done, 0);
  assert.equal(most, 4);
  const waiting = await Promise.all(ids.map((id) => onlyDelivery(company, id)));
  assert.ok(
    waiting.every(({ failures }) => failures === 0),
    'waiting is no failure',
  );
  await eventually(async () => {
    const all = await Promise.all(ids.map((id) => onlyDelivery(company, id)));
    const left = all.filter(({ status }) => status !== 'delivered');
    // On a busy machine some wait longer for their turn than they may, and are put off once more.
    for (const { key } of left) await world.makeDue(key);
    await consume(left.map(({ key }) => world.copiedMessage(key)));
    assert.equal(left.length, 0);
  });
});
