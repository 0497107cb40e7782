import assert from 'node:assert/strict';
import { type Connection, connect, Refused, Unanswered } from 'shopfloor-client';
import { test } from 'vitest';
import { httpDoor } from '../support/door.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';

useFactory({ rateLimitPerMinute: 0 });

/** A client of the company, and every request it sent: method and path with `Idempotency-Key`. */
async function opened({ key, secret }: TestCompany, more: Partial<Connection> = {}) {
  const sent: { readonly what: string; readonly idempotencyKey: string | null }[] = [];
  const watched: typeof fetch = (url, init) => {
    const { method, headers } = init ?? {};
    const what = `${method} ${new URL(String(url)).pathname}`;
    sent.push({ what, idempotencyKey: new Headers(headers).get('idempotency-key') });
    return fetch(url, init);
  };
  return { shop: connect({ baseUrl: await httpDoor(), key, secret, fetch: watched, ...more }), sent };
}

const supplier = (code: string) => ({ code, name: code });

test('requests at once share one log-in', async () => {
  const { shop, sent } = await opened(await newCompany());
  await Promise.all(
    Array.from({ length: 12 }, (_, number) => shop.post('/api/suppliers', { body: supplier(`S${number}`) })),
  );
  assert.equal(sent.filter(({ what }) => what === 'POST /api/authorization').length, 1);
});

test('a token that another log-in ended is replaced once, and every request is carried out', async () => {
  const company = await newCompany();
  const { shop, sent } = await opened(company);
  await shop.get('/api/suppliers');
  await (await opened(company)).shop.get('/api/suppliers');
  await Promise.all(
    Array.from({ length: 12 }, (_, number) => shop.post('/api/suppliers', { body: supplier(`S${number}`) })),
  );
  assert.equal(sent.filter(({ what }) => what === 'POST /api/authorization').length, 2);
  assert.equal((await shop.get('/api/suppliers')).length, 12);
});

test('a token is replaced before it ends', async (t) => {
  const expiring = { token: 'one', 'expires-at': new Date(Date.now() + 30_000).toISOString() };
  const later = { token: 'two', 'expires-at': new Date(Date.now() + 7_200_000).toISOString() };
  const endpoint = await receiver(t);
  const tokens = [expiring, later];
  endpoint.answer(({ path }) => ({
    status: path === '/api/authorization' ? 201 : 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(path === '/api/authorization' ? tokens.shift() : []),
  }));
  const shop = connect({ baseUrl: endpoint.url, key: 'key', secret: 'sécret' });
  await shop.get('/api/suppliers');
  await shop.get('/api/suppliers');
  const [first, ...others] = endpoint.calls;
  assert.equal(first?.headers.authorization, `Basic ${Buffer.from('key:sécret').toString('base64')}`);
  assert.deepEqual(
    others.map(({ path, headers }) => [path, headers.authorization?.split(' ')[1]]),
    [
      ['/api/authorization', first?.headers.authorization?.split(' ')[1]],
      ['/api/suppliers', 'two'],
      ['/api/suppliers', 'two'],
    ],
  );
});

test('wrong credentials are refused with the reason, and the next call tries again', async () => {
  const { key } = await newCompany();
  const shop = connect({ baseUrl: await httpDoor(), key, secret: 'wrong' });
  for (const _ of [1, 2]) {
    await assert.rejects(shop.get('/api/suppliers'), (error) => error instanceof Refused && error.status === 401);
  }
});

test('a machine sends its key and secret with each request', async () => {
  const company = await newCompany();
  const { shop } = await opened(company);
  await shop.post('/api/machines', { body: { code: 'PRESS', name: 'Press' } });
  const { key, secret } = company;
  const press = connect({ baseUrl: await httpDoor(), key, secret, basic: true });
  await press.post('/api/machines/{code}/counter', { path: { code: 'PRESS' }, body: { count: 40 } });
  assert.equal((await shop.get('/api/machines/{code}', { path: { code: 'PRESS' } })).counter, 40);
});

test('a write whose answer is lost happens once', async () => {
  let lost = 0;
  const forgetful: typeof fetch = async (url, init) => {
    const answer = await fetch(url, init);
    if (!String(url).endsWith('/api/suppliers') || lost++ > 1) return answer;
    throw new TypeError('The connection broke.');
  };
  const waits: number[] = [];
  const onRetry = (_: unknown, seconds: number) => void waits.push(seconds);
  const company = await newCompany();
  const { shop } = await opened(company, { fetch: forgetful, waitSecondsMax: 0.01, onRetry });
  const made = await shop.post('/api/suppliers', { body: supplier('ONCE') });
  assert.equal(waits.length, 2);
  const all = await shop.get('/api/suppliers');
  assert.deepEqual(
    all.map(({ id, code }) => ({ id, code })),
    [{ id: made.id, code: 'ONCE' }],
  );
});

test('a request waits as long as Retry-After says, under the same key', async (t) => {
  const endpoint = await receiver(t);
  const json = { 'content-type': 'application/json' };
  const plans = [
    { status: 429, headers: { 'retry-after': '1' } },
    { status: 503, headers: { 'retry-after': '0' } },
    { status: 409, headers: json, body: '{"type": "urn:shopfloor:problem:contention"}' },
    { status: 502 },
    { status: 201, headers: json, body: '{"id": 1}' },
  ];
  endpoint.answer((_, position) => plans[position] ?? {});
  const waits: number[] = [];
  const onRetry = (_: unknown, seconds: number) => void waits.push(seconds);
  const shop = connect({ baseUrl: endpoint.url, token: 'token', waitSecondsMax: 0.01, onRetry });
  assert.equal((await shop.post('/api/suppliers', { body: supplier('S') })).id, 1);
  assert.deepEqual(waits.slice(0, 2), [1, 0]);
  const [first, second] = endpoint.calls;
  assert.ok(Number(second?.at) - Number(first?.at) >= 990);
  assert.equal(new Set(endpoint.calls.map(({ headers }) => headers['idempotency-key'])).size, 1);
  assert.equal(endpoint.calls.length, 5);
});

test('what is not answered within the patience is unknown, and names its key', async (t) => {
  const endpoint = await receiver(t);
  endpoint.answer({ status: 503, headers: { 'retry-after': '30' } });
  const shop = connect({ baseUrl: endpoint.url, token: 'token', patienceSeconds: 10 });
  await assert.rejects(
    shop.post('/api/suppliers', { body: supplier('S'), idempotencyKey: 'mine' }),
    (error) =>
      error instanceof Unanswered && error.idempotencyKey === 'mine' && /no answer \(503\)/.test(error.message),
  );
  assert.equal(endpoint.calls.length, 1);
});

test('a refusal carries the problem, and is not asked again', async () => {
  const { shop, sent } = await opened(await newCompany());
  await shop.post('/api/suppliers', { body: supplier('TWICE') });
  const before = sent.length;
  await assert.rejects(shop.post('/api/suppliers', { body: supplier('TWICE') }), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.status, 400);
    assert.equal(error.problem?.errors?.[0]?.pointer, '/code');
    assert.match(error.message, /^POST \/api\/suppliers: 400 .*\/code/);
    return true;
  });
  assert.equal(sent.length - before, 1);
});

test('any number is posted by the hundred, and again under the same key changes nothing', async () => {
  const { shop, sent } = await opened(await newCompany());
  const wanted = Array.from({ length: 230 }, (_, number) => supplier(`S${number}`));
  const load = () => Array.fromAsync(shop.postAll('/api/suppliers', wanted, { idempotencyKey: 'load' }));
  const first = await load();
  assert.deepEqual(
    first.map(({ code }) => code),
    wanted.map(({ code }) => code),
  );
  assert.deepEqual(await load(), first);
  assert.deepEqual(
    sent.slice(1, 4).map(({ idempotencyKey }) => idempotencyKey),
    ['load-0', 'load-100', 'load-200'],
  );
  const listed = await Array.fromAsync(shop.pages('/api/suppliers'));
  assert.deepEqual(
    listed.map(({ id }) => id),
    first.map(({ id }) => id),
  );
});

test('a channel gives what was not acknowledged again, and nothing else', async () => {
  const { shop, sent } = await opened(await newCompany());
  await shop.post('/api/channels', { body: { name: 'erp', type: 'PRODUCT' } });
  const products = Array.from({ length: 30 }, (_, number) => supplier(`P${number}`));
  await Array.fromAsync(shop.postAll('/api/products', products));
  await untilSettled();
  const seen: string[] = [];
  const sequences: number[] = [];
  for await (const { entity, sequence } of shop.changes('erp')) {
    if ('code' in entity) seen.push(String(entity.code));
    sequences.push(sequence);
    // The second reading is broken off: its receipt stays.
    if (seen.length === 28) break;
  }
  assert.equal(new Set(seen).size, 28);
  assert.ok(sequences.every((sequence) => sequence > 0));
  assert.deepEqual(await Array.fromAsync(shop.changes('erp')), []);
  const receipts = sent.filter(({ what }) => what.startsWith('DELETE /api/changes/erp/'));
  assert.equal(receipts.length, 1);
});

test('the ledger is followed from a sequence on, across pages and while it grows', async () => {
  const { shop } = await opened(await newCompany());
  const wanted = Array.from({ length: 130 }, (_, number) => supplier(`S${number}`));
  await Array.fromAsync(shop.postAll('/api/suppliers', wanted));
  await untilSettled();
  const all = await Array.fromAsync(shop.events());
  assert.deepEqual(
    all.map(({ sequence }) => sequence),
    all.map((_, position) => position + 1),
  );
  const after = all[125]?.sequence ?? 0;
  const followed: number[] = [];
  for await (const { sequence, entity } of shop.events({ after, entity: ['suppliers'], everySeconds: 0.02 })) {
    followed.push(sequence);
    assert.equal(entity, 'suppliers');
    if (followed.length === all.length - 126) await shop.post('/api/suppliers', { body: supplier('LATE') });
    if (followed.length === all.length - 125) break;
  }
  assert.deepEqual(
    followed,
    followed.map((_, position) => after + 1 + position),
  );
});

test('a reading that follows ends when it is told to', async () => {
  const { shop } = await opened(await newCompany());
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('enough')), 50);
  await assert.rejects(Array.fromAsync(shop.events({ everySeconds: 60, signal: controller.signal })), /enough/);
});

test('a post that may wait says whether it was done or is parked, and what is asked of it later is typed', async () => {
  const { shop, sent } = await opened(await newCompany());
  const order = (code: string, product: string) => ({
    code,
    'start-date': '2030-03-04T06:00:00Z',
    'due-date': '2030-03-08T14:00:00Z',
    products: [{ product, 'quantity-ordered': 5 }],
  });
  await shop.post('/api/products', { body: { code: 'HERE', name: 'Here' } });
  const path = '/api/production-orders';
  const done = await shop.postOrPark(path, 1, { body: order('A', 'HERE') });
  assert.ok(!done.isParked);
  assert.equal(done.body.code, 'A');
  const parked = await shop.postOrPark(path, 1, { body: order('B', 'LATER'), idempotencyKey: 'b' });
  assert.ok(parked.isParked);
  assert.deepEqual(
    parked.body['waits-for'].map(({ code }) => code),
    ['LATER'],
  );
  assert.deepEqual(await shop.get('/api/parked-requests/{id}', { path: { id: parked.body.id } }), parked.body);
  assert.equal(sent.at(-2)?.idempotencyKey, 'b');
});
