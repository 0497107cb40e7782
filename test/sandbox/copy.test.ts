import assert from 'node:assert/strict';
import { onTestFinished, test } from 'vitest';
import { call, newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { conflictingTransactions } from '../support/interrupt.ts';
import { receiver } from '../support/receiver.ts';
import { walk } from '../support/walk.ts';
import { begun, filled, MASTER_DATA, make, opened, seen } from './sandbox.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Lists of what is copied. */
const COPIED = [
  'locations',
  'sections',
  'worker-groups',
  'workers',
  'downtime-types',
  'waste-types',
  'checklists',
  'labels',
  'custom-fields',
  'product-families',
  'machines',
  'products',
  'warehouses',
  'suppliers',
  'clients',
];
/** Lists of what is not. */
const LEFT = [
  'production-orders',
  'productions',
  'inventory-movements',
  'lots',
  'client-order',
  'purchase-orders',
  'shippings',
  'webhooks',
  'channels',
  'static-tokens',
  'downtimes',
];

const listed = async (company: TestCompany, list: string) => (await walk<object>(company, `/api/${list}`)).flat();

const contentsOf = async (company: TestCompany, lists = COPIED) =>
  Object.fromEntries(await Promise.all(lists.map(async (list) => [list, await listed(company, list)] as const)));

const day = '2026-07-20T08:00:00Z';
/** What is of a factory and of no sandbox. */
const WORK: readonly (readonly [resource: string, body: object])[] = [
  ['static-tokens', { name: 'T' }],
  ['webhooks', { url: 'https://erp.example/', topics: ['lot_created'], active: false }],
  ['channels', { name: 'C', type: 'PRODUCT' }],
  ['lots', { code: 'L1', product: 'LEG' }],
  ['inventory-movements', { 'product-code': 'LEG', type: 'in', quantity: 5, 'warehouse-location': 'A1' }],
  [
    'production-orders',
    {
      code: 'O1',
      'start-date': day,
      'due-date': day,
      machines: ['SAW'],
      products: [{ product: 'LEG', 'quantity-ordered': 8 }],
    },
  ],
  ['machines/SAW/production-orders/1', { status: 'started' }],
  ['machines/SAW/counter', { count: 40 }],
  ['machines/SAW/parameters', { parameters: [{ code: 'T', value: 21 }] }],
];

test('a sandbox has the master data of its company under the same ids and codes, and nothing of what has happened there', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  await make(company, [...MASTER_DATA, ...WORK]);
  const { shown, twin } = await filled(company);
  const now = await seen(company, shown.id);
  const had = await contentsOf(company);
  const has = await contentsOf(twin);
  const machines = (had.machines ?? []).map((machine) => {
    const bare = { counter: 0, 'production-orders': [] };
    return { ...machine, ...bare, parameters: [{ code: 'T', name: 'Temperature', value: null, date: null }] };
  });
  assert.deepEqual(has, { ...had, machines });
  const count = Object.values(had).flat().length;
  assert.deepEqual([shown.status, now.status, now.copied, now.total], ['filling', 'ready', count, count]);
  for (const list of LEFT) {
    assert.ok(
      (await listed(company, list)).length > 0 ||
        ['productions', 'client-order', 'purchase-orders', 'shippings', 'downtimes'].includes(list),
      list,
    );
    assert.deepEqual(await listed(twin, list), [], list);
  }
  const { body: settings } = await twin.call<{ name: string }>({ path: '/api/company' });
  assert.deepEqual([settings.name, (settings as { 'time-zone'?: string })['time-zone']], ['Trial', 'Europe/Lisbon']);
});

test('what comes into a sandbox later has ids of its own, and the bill of materials that came along is heard', async () => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  const { twin } = await filled(company);
  const made = await twin.call<{ id: number }>({
    method: 'POST',
    path: '/api/products',
    body: { code: 'X', name: 'X' },
  });
  assert.deepEqual([made.status, made.body.id], [201, 3]);
  const { status, text } = await twin.call({ method: 'DELETE', path: '/api/products/LEG' });
  assert.equal(status, 400, text);
  assert.match(text, /TABLE/);
  const place = { code: 'B1', name: 'B1' };
  const body = { 'warehouse-locations': [{ code: 'A1' }, place] };
  const put = await twin.call<{ 'warehouse-locations': object[] }>({
    method: 'PUT',
    path: '/api/warehouses/MAIN',
    body,
  });
  assert.deepEqual(put.body['warehouse-locations'], [
    { id: 1, code: 'A1', name: 'A1' },
    { id: 2, ...place },
  ]);
});

test('nothing of the company changes, and what is done in the sandbox stays there', async () => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  await untilSettled();
  const before = await contentsOf(company);
  const last = async () =>
    (await company.call({ path: '/api/events', query: { limit: 1 } })).headers['x-last-sequence'];
  const sequence = Number(await last());
  const { twin } = await filled(company);
  await make(twin, WORK.slice(3));
  assert.equal((await twin.call({ method: 'DELETE', path: '/api/clients/1' })).status, 204);
  await untilSettled();
  assert.deepEqual(await contentsOf(company), before);
  assert.equal(Number(await last()), sequence + 2, 'that it was made, and that it is ready');
});

test('the keys of company and sandbox open nothing of the other, and a sandbox that is not ready says so', async () => {
  const company = await newCompany();
  const early = await begun(company);
  const { shown, twin } = await filled(company);
  const { status, body } = await twin.call<{ id: string }>({ path: '/api/company' });
  assert.deepEqual([status, body.id], [200, twin.id]);
  const { body: keys } = await company.call<{ key: string }[]>({ path: '/api/api-keys' });
  assert.deepEqual(
    keys.map(({ key }) => key),
    [company.key],
  );
  const ask = (basic: { key: string; secret: string }) =>
    call({ method: 'POST', path: '/api/authorization', basic, body: {} });
  assert.equal((await ask({ key: shown.key, secret: company.secret })).status, 401);
  assert.equal((await ask({ key: company.key, secret: shown.secret ?? '' })).status, 401);
  assert.notEqual(early.secret, shown.secret);
});

test('every answer of a sandbox is marked with its id, refusals too, and no other answer is', async () => {
  const company = await newCompany();
  const { shown, twin } = await filled(company);
  const { key, secret } = twin;
  const mark = String(shown.id);
  const answers = [
    await call({ method: 'POST', path: '/api/authorization', basic: { key, secret }, body: {} }),
    await call({ method: 'POST', path: '/v1/api_auth', body: { api_key: key, api_secret: secret } }),
    await call({ method: 'POST', path: '/api/sessions', body: { key, secret } }),
    await twin.call({ path: '/api/products' }),
    await twin.call({ method: 'HEAD', path: '/api/products' }),
    await twin.call({ path: '/api/products/NONE' }),
    await twin.call({ method: 'POST', path: '/api/products', body: {} }),
    await twin.call({ method: 'PATCH', path: '/api/products' }),
    await twin.call({ method: 'POST', path: '/api/sections', body: { code: 'S' }, headers: { prefer: 'validate' } }),
  ];
  for (const { status, headers } of answers) assert.equal(headers['x-sandbox'], mark, String(status));
  assert.equal((await company.call({ path: '/api/products' })).headers['x-sandbox'], undefined);
});

test('a sandbox has no sandboxes and no partners, and a company has three at most', async () => {
  const company = await newCompany();
  const { twin } = await filled(company);
  const other = await newCompany();
  const nested = await twin.call<{ type: string }>({ method: 'POST', path: '/api/sandboxes', body: { name: 'S' } });
  const invitation = { partner: other.id, role: 'actor', products: ['04006381333931'] };
  const invited = await twin.call<{ type: string }>({ method: 'POST', path: '/api/partnerships', body: invitation });
  for (const { status, body } of [nested, invited]) {
    assert.deepEqual([status, body.type], [400, 'urn:shopfloor:problem:sandbox-apart']);
  }
  const three = await company.call({ method: 'POST', path: '/api/sandboxes', body: [{ name: 'A' }, { name: 'B' }] });
  assert.equal(three.status, 201, three.text);
  const fourth = await company.call({ method: 'POST', path: '/api/sandboxes', body: { name: 'C' } });
  assert.match(fourth.text, /a company may have 3/);
});

test('a reset brings a sandbox back to the master data of its company, opened by the same key; tokens before it are dead', async () => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  const { shown, twin } = await filled(company);
  await make(twin, WORK);
  const more = await twin.call<{ key: string; secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    body: { name: 'More', admin: true },
  });
  await make(company, [['clients', { code: 'LATE', name: 'Late' }]]);
  const reset = await company.call<{ key: string; secret?: string }>({
    method: 'POST',
    path: `/api/sandboxes/${shown.id}/reset`,
  });
  assert.equal(reset.status, 200, reset.text);
  assert.deepEqual([reset.body.key, reset.body.secret], [shown.key, undefined]);
  assert.equal((await twin.call({ path: '/api/company' })).status, 401);
  await untilSettled();
  const again = opened(`${company.id}s${shown.id}r1`, twin.key, twin.secret);
  assert.deepEqual(await contentsOf(again), await contentsOf(company));
  for (const list of LEFT) assert.deepEqual(await listed(again, list), [], list);
  const basic = { key: more.body.key, secret: more.body.secret };
  assert.equal((await call({ method: 'POST', path: '/api/authorization', basic, body: {} })).status, 401);
  assert.equal((await again.call({ path: '/api/company' })).headers['x-sandbox'], String(shown.id));
});

test('a sandbox whose key was deleted in it gets another one by a reset', async () => {
  const company = await newCompany();
  const { shown, twin } = await filled(company);
  await make(twin, [['api-keys', { name: 'More', admin: true }]]);
  assert.equal((await twin.call({ method: 'DELETE', path: `/api/api-keys/${twin.key}` })).status, 204);
  const { body } = await company.call<{ key: string; secret: string }>({
    method: 'POST',
    path: `/api/sandboxes/${shown.id}/reset`,
  });
  await untilSettled();
  assert.notEqual(body.key, shown.key);
  assert.equal((await opened('', body.key, body.secret).call({ path: '/api/company' })).status, 200);
});

test('a rehearsal of making, resetting and removing a sandbox does nothing', async () => {
  const company = await newCompany();
  const { shown, twin } = await filled(company);
  const headers = { prefer: 'validate' };
  const path = `/api/sandboxes/${shown.id}`;
  const answers = [
    await company.call({ method: 'POST', path: '/api/sandboxes', body: { name: 'S' }, headers }),
    await company.call({ method: 'POST', path: `${path}/reset`, headers }),
    await company.call({ method: 'DELETE', path, headers }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 200, 204],
  );
  await untilSettled();
  assert.equal((await company.call<object[]>({ path: '/api/sandboxes' })).body.length, 1);
  assert.equal((await twin.call({ path: '/api/company' })).status, 200);
});

test('the calls of a webhook of a sandbox are marked, and tell what happened in it alone', async (context) => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  const { shown, twin } = await filled(company);
  const { url, calls, received } = await receiver(context);
  const enveloped = await receiver(context);
  await make(twin, [
    ['webhooks', { url, topics: ['lot_created'] }],
    ['webhooks', { url: enveloped.url, topics: ['lot_created'], format: 'cloudevents' }],
  ]);
  await make(company, [
    ['webhooks', { url: enveloped.url, topics: ['lot_created'], format: 'cloudevents' }],
    ['lots', { code: 'OWN', product: 'LEG' }],
  ]);
  await make(twin, [['lots', { code: 'TRIAL', product: 'LEG' }]]);
  await received(1);
  const events = (await enveloped.received(2)).map(({ json }) => json as Readonly<Record<string, unknown>>);
  await untilSettled();
  // Where there are no headers, as in a queue, the event says it itself.
  for (const { sandbox, source } of events) {
    assert.equal(sandbox, source === `urn:shopfloor:company:${twin.id}` ? String(shown.id) : undefined);
  }
  assert.equal(events.filter(({ sandbox }) => sandbox !== undefined).length, 1);
  assert.deepEqual(
    calls.map(({ headers, text }) => [headers['x-shopfloor-sandbox'], text.includes('TRIAL')]),
    [[String(shown.id), true]],
  );
});

test('what fills a sandbox does not stand in its own way', async ({ onTestFinished }) => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  await make(company, [['labels', Array.from({ length: 40 }, (_, position) => ({ code: `L${position}` }))]]);
  const { met, stop } = conflictingTransactions();
  onTestFinished(stop);
  const { shown } = await filled(company);
  assert.equal((await seen(company, shown.id)).status, 'ready');
  assert.deepEqual(
    met.filter((place) => place.includes(`${company.id}s1r0#company`)),
    [],
  );
});

test('a sandbox has a budget of its own', async () => {
  const company = await newCompany();
  const { twin } = await filled(company);
  process.env.RATE_LIMIT_PER_MINUTE = '3';
  onTestFinished(() => {
    process.env.RATE_LIMIT_PER_MINUTE = '0';
  });
  const statuses = async (one: TestCompany) => {
    const answers = [];
    for (let count = 0; count < 5; count += 1) answers.push((await one.call({ path: '/api/labels' })).status);
    return answers;
  };
  const [token] = [await company.token(), await twin.token()];
  assert.ok(token);
  assert.ok((await statuses(company)).includes(429));
  assert.equal((await statuses(twin))[0], 200);
});
