import assert from 'node:assert/strict';
import { test } from 'vitest';
import { deliveryItemKey } from '../../../functions/messaging/model/delivery-item.ts';
import { receiver } from '../../support/receiver.ts';
import * as world from './world.ts';

world.useEngines();

const { call, consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

test('deliveries are listed newest first, each once, whatever the page and the filter', async () => {
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  const start = Date.parse('2026-11-01T00:00:00Z');
  for (let count = 0; count < 60; count += 1) {
    await deliverEvent(company, id, { triggeredAt: new Date(start + count * 1_000).toISOString() });
  }
  await pullMessages('deliveries');
  const all = await world.deliveries(company, id);
  const dead = all.filter((_, position) => position % 2 === 0);
  await Promise.all(dead.map(({ key }) => world.setAttributes(deliveryItemKey(key), { status: 'dead' })));

  const read = async (query: Record<string, string>) => {
    const uuids: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const answer = await call(company, 'GET /api/webhooks/{id}/deliveries', {
        params: { id },
        query: { ...query, ...(cursor && { cursor }) },
      });
      uuids.push(...answer.body.map(({ uuid }: { uuid: string }) => uuid));
      sizes.push(answer.body.length);
      cursor =
        new URL(/<(.*)>/.exec(String(answer.headers.link ?? ''))?.[1] ?? 'x:', 'http://api').searchParams.get(
          'cursor',
        ) ?? undefined;
    } while (cursor);
    return { uuids, sizes };
  };
  const newestFirst = all.map(({ uuid }) => uuid).reverse();
  assert.deepEqual(await read({}), { uuids: newestFirst, sizes: [25, 25, 10] });
  const deadFirst = dead.map(({ uuid }) => uuid).reverse();
  assert.deepEqual(await read({ status: 'dead' }), { uuids: deadFirst, sizes: [25, 5] });
  const second = await call(company, 'GET /api/webhooks/{id}/deliveries', { params: { id }, query: { page: '2' } });
  assert.deepEqual(
    second.body.map(({ uuid }: { uuid: string }) => uuid),
    newestFirst.slice(25, 50),
  );
  const beyond = await call(company, 'GET /api/webhooks/{id}/deliveries', { params: { id }, query: { page: '4' } });
  assert.deepEqual([beyond.status, beyond.body], [200, []]);
});

test('deliveries are asked for by topic and by when the change was; those of one moment are those of its event', async () => {
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  const at = (second: number) => `2026-11-01T00:00:0${second}.000Z`;
  for (const second of [1, 2, 3]) await deliverEvent(company, id, { triggeredAt: at(second) });
  await call(company, 'POST /api/webhooks/{id}/test', { params: { id } });
  await pullMessages('deliveries');
  const list = async (query: Record<string, string>) => {
    const { status, body } = await call(company, 'GET /api/webhooks/{id}/deliveries', { params: { id }, query });
    return status === 200 ? body.map((delivery: { topic: string }) => delivery.topic) : status;
  };
  const triggered = async (query: Record<string, string>) => {
    const { body } = await call(company, 'GET /api/webhooks/{id}/deliveries', { params: { id }, query });
    return body.map((delivery: { 'triggered-at': string }) => Number(delivery['triggered-at'].slice(18, 19)));
  };
  assert.deepEqual(await list({ topic: 'ping' }), ['ping']);
  assert.equal((await list({ topic: 'lot_deleted' })).length, 0);
  assert.deepEqual(await triggered({ until: at(3) }), [3, 2, 1]);
  assert.deepEqual(await triggered({ since: at(2), until: at(3) }), [3, 2]);
  assert.deepEqual(await triggered({ since: at(2), until: at(2) }), [2]);
  assert.deepEqual(await triggered({ since: '2026-11-01T00:00:02.001Z', until: '2026-11-01T00:00:02.999Z' }), []);
  assert.equal((await list({ since: at(2) })).length, 3);
  assert.equal(await list({ topic: 'none' }), 400);
  assert.equal(await list({ until: 'soon' }), 400);
});

test('a cursor is good for its own list only', async () => {
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  for (let count = 0; count < 26; count += 1) await deliverEvent(company, id);
  await pullMessages('deliveries');
  const list = (query: Record<string, string>) =>
    call(company, 'GET /api/webhooks/{id}/deliveries', { params: { id }, query });
  const { headers } = await list({});
  const cursor = /cursor=([\w%-]+)/.exec(String(headers.link))?.[1] ?? '';
  assert.equal((await list({ cursor })).body.length, 1);
  assert.equal((await list({ cursor, status: 'dead' })).status, 400);
  assert.equal((await list({ cursor: 'x' })).status, 400);
});

test('a dead delivery is sent again from the beginning of its schedule', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  await deliverEvent(company, id, { asReplay: true });
  await pullMessages('deliveries');
  const { key, uuid, body } = await onlyDelivery(company, id);
  await world.setAttributes(deliveryItemKey(key), {
    status: 'dead',
    failures: 13,
    nextAttemptAt: '2030-01-01T00:00:00.000Z',
  });
  const answer = await call(company, 'POST /api/webhooks/deliveries/{uuid}/redeliver', { params: { uuid } });
  assert.deepEqual([answer.status, answer.body.status], [200, 'pending']);
  assert.equal((await onlyDelivery(company, id)).failures, 0);
  await consume(await pullMessages('deliveries'));
  assert.equal((await onlyDelivery(company, id)).status, 'delivered');
  assert.deepEqual(
    endpoint.calls.map(({ text }) => text),
    [body],
  );
  await call(company, 'POST /api/webhooks/deliveries/{uuid}/redeliver', { params: { uuid } });
  await consume(await pullMessages('deliveries'));
  assert.equal(endpoint.calls.length, 2, 'also one that was delivered');
});

test('recovery sends everything since an instant that was not delivered, a bounded number at a time', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  const start = Date.parse('2026-11-01T00:00:00Z');
  const statuses = ['pending', 'failed', 'delivered', 'dead', 'cancelled'];
  for (let count = 0; count < 260; count += 1) {
    await deliverEvent(company, id, { triggeredAt: new Date(start + count * 1_000).toISOString() });
  }
  await pullMessages('deliveries');
  const all = await world.deliveries(company, id);
  await Promise.all(
    all.map(({ key }, position) =>
      world.setAttributes(deliveryItemKey(key), { status: statuses[position % 5], failures: 3 }),
    ),
  );

  const since = new Date(start + 5_000).toISOString();
  const recover = (body: unknown) => call(company, 'POST /api/webhooks/{id}/recover', { params: { id }, body });
  const counts: number[] = [];
  for (const preview of [true, false]) {
    let cursor: string | undefined;
    do {
      const { body } = await recover({ since, preview, ...(cursor && { cursor }) });
      counts.push(body.count);
      cursor = body.cursor;
    } while (cursor);
    if (preview) assert.deepEqual(await pullMessages('deliveries'), []);
  }
  assert.deepEqual(counts, [100, 100, 4, 100, 100, 4]);
  const records = await pullMessages('deliveries');
  assert.equal(records.length, 204);
  const after = await world.deliveries(company, id);
  assert.ok(
    after.slice(5).every(({ status, failures }) => status === 'delivered' || (status === 'pending' && failures === 0)),
  );
  assert.deepEqual(
    after.slice(0, 5).map(({ status }) => status),
    statuses,
  );
});

test('resuming a webhook, moving it or recovering its deliveries lets its endpoint be called at once', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const { id } = await newWebhook(company, endpoint.url);
  const place = { pk: `${company.company}#webhook-health`, sk: String(id).padStart(16, '0') };
  const asks = [
    () => call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { active: true } }),
    () => call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { url: endpoint.url } }),
    () => call(company, 'POST /api/webhooks/{id}/recover', { params: { id }, body: { since: '2026-01-01' } }),
  ];
  for (const ask of asks) {
    await world.setAttributes(place, { failures: 9, lastFailureAt: new Date().toISOString() });
    assert.equal((await ask()).status, 200);
    await deliverEvent(company, id);
    await consume(await pullMessages('deliveries'));
  }
  assert.equal(endpoint.calls.length, asks.length);
});

test('nothing is sent again to a webhook that is not active', async () => {
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  await deliverEvent(company, id);
  const { uuid } = await onlyDelivery(company, id);
  await call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { active: false } });
  const since = '2026-01-01T00:00:00Z';
  assert.equal(
    (await call(company, 'POST /api/webhooks/deliveries/{uuid}/redeliver', { params: { uuid } })).status,
    409,
  );
  assert.equal(
    (await call(company, 'POST /api/webhooks/{id}/recover', { params: { id }, body: { since } })).status,
    409,
  );
});
