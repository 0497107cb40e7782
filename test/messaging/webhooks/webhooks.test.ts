import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'vitest';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { openApiFile } from '../../../scripts/openapi.ts';
import { eventually } from '../../support/eventually.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';

useFactory();

type Shown = Record<string, unknown> & { readonly id: number; readonly status: string; readonly secret?: string };
type Problem = { readonly errors: readonly { readonly pointer: string }[] };
type Delivery = {
  readonly uuid: string;
  readonly status: string;
  readonly topic: string;
  readonly sequence: number | null;
  readonly attempts: unknown[];
};

const input = { url: 'https://erp.example/hook', topics: ['productionOrder/create', 'lot_created'] };
const path = '/api/webhooks';

const create = <Body = Shown>(company: TestCompany, body: unknown = input) =>
  company.call<Body>({ method: 'POST', path, body });
const update = <Body = Shown>(company: TestCompany, body: unknown, version?: string) =>
  company.call<Body>({ method: 'PUT', path: `${path}/1`, body, headers: { ...(version && { 'if-match': version }) } });

test('the secret of a webhook is shown when it is created, and never again', async () => {
  const company = await newCompany();
  const created = await create(company);
  assert.equal(created.status, 201);
  const { secret, ...shown } = created.body;
  assert.match(String(secret), /^whsec_[\w+/]{43}=$/);
  assert.deepEqual(shown, {
    id: 1,
    ...input,
    active: true,
    status: 'active',
    'disabled-reason': null,
    'api-key': company.key,
    'previous-secret-until': null,
  });
  const got = await company.call({ path: `${path}/1` });
  assert.deepEqual([got.status, got.body], [200, shown]);
  assert.deepEqual((await company.call({ path })).body, [shown]);
  const updated = await update(company, { topics: ['lot_created', 'lot_created'] });
  assert.deepEqual([updated.status, updated.body], [200, { ...shown, topics: ['lot_created'] }]);
});

test('an array creates one webhook per element, or none when one is wrong', async () => {
  const company = await newCompany();
  const wrong = await create<Problem>(company, [input, { ...input, topics: ['*'] }, {}]);
  assert.equal(wrong.status, 400);
  assert.deepEqual(
    wrong.body.errors.map(({ pointer }) => pointer),
    ['/1/topics/0', '/2/url', '/2/topics'],
  );
  assert.deepEqual((await company.call({ path })).body, []);
  const created = await create<Shown[]>(company, [input, { ...input, active: false }]);
  assert.deepEqual(
    created.body.map(({ id, status }) => [id, status]),
    [
      [1, 'active'],
      [2, 'paused'],
    ],
  );
});

test('the documented topics, and those of productions, stock and parked requests, are all there are', () => {
  const added = ['production_created', 'production_updated', 'production_deleted', 'stock_changed'];
  const parked = ['parked_request_done', 'parked_request_refused', 'parked_request_expired'];
  assert.deepEqual(TOPICS.slice(24), [...added, ...parked]);
  assert.equal(new Set(TOPICS).size, 31);
});

test('a URL that is not public https is refused, when creating and when updating', async () => {
  const company = await newCompany();
  await create(company);
  for (const url of [
    'http://erp.example/',
    'https://169.254.169.254/',
    'https://erp.example:22/',
    'ftp://localhost/',
    7,
  ]) {
    for (const answer of [await create<Problem>(company, { ...input, url }), await update<Problem>(company, { url })]) {
      assert.deepEqual([answer.status, answer.body.errors[0]?.pointer], [400, '/url'], String(url));
    }
  }
});

test('a company has at most 50 webhooks, and an id is never given out again', async () => {
  const company = await newCompany();
  assert.equal(
    (
      await create(
        company,
        Array.from({ length: 50 }, () => input),
      )
    ).status,
    201,
  );
  assert.equal((await create(company)).status, 400);
  assert.equal((await company.call({ method: 'DELETE', path: `${path}/50` })).status, 204);
  assert.equal((await company.call({ path: `${path}/50` })).status, 404);
  assert.equal((await create(company)).body.id, 51);
});

test('a webhook is paused and resumed, and its version guards both', async () => {
  const company = await newCompany();
  await create(company);
  const paused = await update(company, { active: false }, '"1"');
  assert.deepEqual([paused.status, paused.body.status, paused.headers.etag], [200, 'paused', '"2"']);
  assert.equal((await update(company, { active: true }, '"1"')).status, 412);
  assert.equal((await update(company, { active: true })).body.status, 'active');
});

test('a ping arrives like any other delivery, also at a paused webhook', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await create(company, { ...input, url: endpoint.url, active: false });
  const ping = await company.call<Delivery>({ method: 'POST', path: `${path}/1/test` });
  const { uuid, topic, status, attempts } = ping.body;
  assert.deepEqual([ping.status, topic, status, attempts], [200, 'ping', 'pending', []]);
  const [received] = await endpoint.received(1);
  assert.equal(received?.headers['webhook-id'], uuid);
  assert.equal(received?.headers['x-prodsmart-topic'], 'ping');
  const delivery = await eventually(async () => {
    const { body } = await company.call<Delivery[]>({ path: `${path}/1/deliveries`, query: { status: 'delivered' } });
    assert.equal(body.length, 1);
    return body[0];
  });
  assert.equal(delivery?.uuid, uuid);
  assert.equal(delivery?.attempts.length, 1);
});

test('the sample of each topic arrives as the API document shows it, marked as one, whatever the webhook has subscribed to', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await create(company, { ...input, url: endpoint.url, active: false });
  const document = JSON.parse(await readFile(openApiFile, 'utf8'));
  const sample = (topic: unknown) =>
    company.call<Delivery>({ method: 'POST', path: `${path}/1/test`, body: { topic } });
  for (const topic of TOPICS) {
    const { status, body } = await sample(topic);
    assert.deepEqual([status, body.topic, body.sequence], [200, topic, null]);
    await untilSettled();
    const call = endpoint.calls.at(-1);
    assert.equal(call?.headers['webhook-id'], body.uuid);
    assert.equal(call?.headers['x-prodsmart-topic'], topic);
    assert.equal(call?.headers['x-shopfloor-sample'], 'true');
    assert.equal(call?.headers['x-shopfloor-sequence'], undefined);
    assert.deepEqual(call?.json, document.webhooks[topic].post.requestBody.content['application/json'].example);
  }
  assert.equal((await sample('no such topic')).status, 400);
  assert.equal((await sample(null)).body.topic, 'ping');
  await untilSettled();
  assert.equal(endpoint.calls.at(-1)?.headers['x-shopfloor-sample'], undefined);
});

test('the headers that the API document has of a topic are those that are sent', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await create(company, { ...input, url: endpoint.url });
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'P' } });
  await company.call({ method: 'POST', path: '/api/lots', body: { code: 'L', product: 'P' } });
  await untilSettled();
  const { webhooks } = JSON.parse(await readFile(openApiFile, 'utf8'));
  const documented: readonly { readonly name: string; readonly example: string | number }[] =
    webhooks.lot_created.post.parameters;
  const [call] = endpoint.calls;
  const own = Object.keys(call?.headers ?? {}).filter((name) => /^(x-|webhook-)/.test(name));
  const names = documented.map(({ name }) => name).filter((name) => !/^x-shopfloor-sa(mple|ndbox)$/.test(name));
  assert.deepEqual(own.toSorted(), names.toSorted());
  // What an example looks like: digits, letters and what stands between them.
  const form = (value: unknown) =>
    String(value)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid')
      .replace(/^[\w-]{22}$/, 'id')
      .replace(/[A-Za-z0-9+/]{20,}=+/g, 'base64')
      .replace(/\d+/g, '9');
  for (const { name, example } of documented.filter((one) => names.includes(one.name))) {
    assert.equal(form(call?.headers[name]), form(example), name);
  }
});

test('a ping sent again with its Idempotency-Key is the same ping', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  await create(company, { ...input, url: endpoint.url });
  const ping = () => company.call({ method: 'POST', path: `${path}/1/test`, headers: { 'idempotency-key': 'one' } });
  assert.deepEqual((await ping()).body, (await ping()).body);
  await endpoint.received(1);
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);
});

test('webhooks and deliveries of another company do not exist', async (t) => {
  const [owner, stranger] = [await newCompany(), await newCompany()];
  const endpoint = await receiver(t);
  const { secret: _, ...shown } = (await create(owner, { ...input, url: endpoint.url })).body;
  const { body: ping } = await owner.call<Delivery>({ method: 'POST', path: `${path}/1/test` });
  await endpoint.received(1);
  const attempts = [
    { path: `${path}/1` },
    { method: 'PUT', path: `${path}/1`, body: { active: false } },
    { method: 'DELETE', path: `${path}/1` },
    { method: 'POST', path: `${path}/1/rotate-secret` },
    { method: 'POST', path: `${path}/1/test` },
    { path: `${path}/1/deliveries` },
    { method: 'POST', path: `${path}/1/recover`, body: { since: '2026-01-01' } },
    { method: 'POST', path: `${path}/deliveries/${ping.uuid}/redeliver` },
  ] as const;
  for (const attempt of attempts) assert.equal((await stranger.call(attempt)).status, 404, attempt.path);
  assert.deepEqual((await stranger.call({ path })).body, []);
  await untilSettled();
  assert.equal(endpoint.calls.length, 1);
  assert.deepEqual((await owner.call({ path: `${path}/1` })).body, shown);
});

test('identifiers that name no delivery are not found', async () => {
  const company = await newCompany();
  for (const uuid of ['x', '91cb972d-b476-4936-947c-4be471b9da5b', '0199f7a0-0000-8000-8000-000000000000']) {
    const { status } = await company.call({ method: 'POST', path: `${path}/deliveries/${uuid}/redeliver` });
    assert.equal(status, 404, uuid);
  }
});

test('a webhook equal to another in URL and topics is answered with a hint that names it', async () => {
  const company = await newCompany();
  type Hinted = Shown & { readonly hint?: string };
  const topics = ['lot_created', 'lot_updated'];
  const one = { url: 'https://erp.example/hook', topics };
  const first = await create<Hinted>(company, one);
  assert.equal(first.body.hint, undefined);
  const second = await create<Hinted>(company, { ...one, topics: topics.toReversed() });
  assert.equal(second.status, 201);
  assert.match(second.body.hint ?? '', /webhook 1 /i);
  for (const different of [{ url: 'https://erp.example/other' }, { topics: ['lot_created'] }]) {
    assert.equal((await create<Hinted>(company, { ...one, ...different })).body.hint, undefined);
  }
  const several = await create<Hinted[]>(company, [
    { ...one, url: 'https://a.example/' },
    { ...one, url: 'https://a.example/' },
  ]);
  assert.deepEqual(
    several.body.map(({ hint }) => hint !== undefined),
    [false, true],
  );
  const moved = await company.call<Hinted>({ method: 'PUT', path: `${path}/3`, body: { url: one.url } });
  assert.match(moved.body.hint ?? '', /webhook 1 /i);
  assert.equal((await company.call<Hinted>({ path: `${path}/3` })).body.hint, undefined);
});
