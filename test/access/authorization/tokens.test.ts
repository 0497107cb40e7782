import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';

useFactory();

const path = '/api/authorization';
const HOUR = 3_600_000;

type Token = { readonly token: string; readonly scopes: readonly string[]; readonly 'expires-at': string };

const opens = async (token: string) => (await call({ path: '/api/suppliers', token })).status;

test('a token is created as printed, with its end, and read back the same', async () => {
  stopDate(Date.parse('2026-07-01T10:00:00Z'));
  const basic = await newCompany({ timeZone: 'Europe/Lisbon' });
  const body = { scopes: ['productions_write'] };
  const created = await call<Token>({ method: 'POST', path, basic, body });
  assert.equal(created.status, 201);
  assert.deepEqual(created.body, {
    _links: { self: { href: '/api/authorizations' } },
    scopes: ['productions_write'],
    token: created.body.token,
    'expires-at': '2026-07-01T12:00:00.000Z',
  });
  assert.match(created.body.token, /^\S{40,}$/);
  assert.equal(created.headers.link, '</api/authorization>; rel="self"');
  const read = await call<Token>({ path, basic });
  assert.deepEqual([read.status, read.body, read.headers.link], [200, created.body, created.headers.link]);
});

test('a token lives two hours from its creation, used or not', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const basic = await newCompany();
  const token = await issueToken(basic, ['productions_write']);
  for (const time of [start + HOUR, start + 2 * HOUR - 1]) {
    vi.setSystemTime(time);
    assert.equal(await opens(token), 200);
    assert.equal((await call({ path, basic })).status, 200);
  }
  vi.setSystemTime(start + 2 * HOUR);
  assert.equal(await opens(token), 401);
  assert.equal((await call({ path, basic })).status, 404, 'an expired token is none');
  assert.equal(await opens(await issueToken(basic, ['productions_write'])), 200);
});

test('a new token kills the one before', async () => {
  const basic = await newCompany();
  const first = await issueToken(basic, ['productions_write']);
  const second = await issueToken(basic, ['productions_write']);
  assert.notEqual(first, second);
  assert.deepEqual([await opens(first), await opens(second)], [401, 200]);
  assert.equal((await call<Token>({ path, basic })).body.token, second);
});

test('DELETE kills the token at once, and again does nothing', async () => {
  const basic = await newCompany();
  const token = await issueToken(basic, ['productions_write']);
  const removed = await call({ method: 'DELETE', path, basic });
  assert.deepEqual([removed.status, removed.text], [204, '']);
  assert.equal(await opens(token), 401);
  assert.equal((await call({ path, basic })).status, 404);
  assert.equal((await call({ method: 'DELETE', path, basic })).status, 204);
});

test('there is no token before the first is created', async () => {
  const { status, headers } = await call({ path, basic: await newCompany() });
  assert.deepEqual([status, headers['content-type']], [404, 'application/problem+json']);
});

test('of log-ins at once exactly one leaves a live token', async () => {
  const basic = await newCompany();
  for (const known of [false, true]) {
    if (known) await issueToken(basic, ['productions_write']);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call<Token>({ method: 'POST', path, basic, body: {} })),
    );
    const tokens = answers.flatMap(({ status, body }) => (status === 201 ? [body.token] : []));
    assert.ok(tokens.length > 0 && answers.every(({ status }) => status === 201 || status === 409));
    const alive = (await Promise.all(tokens.map(opens))).filter((status) => status === 200);
    assert.equal(alive.length, 1);
  }
});

test('each API key has a token of its own', async () => {
  const company = await newCompany();
  const body = { name: 'second' };
  const second = await company.call<{ key: string; secret: string }>({ method: 'POST', path: '/api/api-keys', body });
  const token = await issueToken(second.body, ['productions_write']);
  await call({ method: 'DELETE', path, basic: company });
  assert.deepEqual([await opens(await company.token()), await opens(token)], [401, 200]);
});

test('scopes default to everyday work; unknown, empty and misshapen ones are refused and leave the token alone', async () => {
  const basic = await newCompany();
  for (const body of [{}, undefined, '']) {
    const created = await call<Token>({ method: 'POST', path, basic, ...(body !== undefined && { body }) });
    assert.deepEqual([created.status, created.body.scopes], [201, ['productions_write']]);
  }
  const twice = { scopes: ['productions_write', 'productions_write'] };
  const created = await call<Token>({ method: 'POST', path, basic, body: twice });
  assert.deepEqual(created.body.scopes, ['productions_write']);
  for (const scopes of [['everything'], [], 'productions_write', null, [1], ['productions_write', 'x']]) {
    assert.equal((await call({ method: 'POST', path, basic, body: { scopes } })).status, 400, JSON.stringify(scopes));
  }
  assert.equal(await opens(created.body.token), 200);
});

test('a token without the scope a route needs is 403, whatever else it may do', async () => {
  const basic = await newCompany();
  const office = await issueToken(basic, ['company_admin']);
  assert.equal((await call({ path: '/api/company', token: office })).status, 200);
  assert.equal(
    (await call({ path: '/api/machines', token: office })).status,
    200,
    'reading what everyday work may read',
  );
  assert.equal(await opens(office), 403);
  const work = await issueToken(basic, ['productions_write']);
  const refused = await call<{ title: string; detail: string }>({ path: '/api/company', token: work });
  assert.deepEqual([refused.status, refused.headers['content-type']], [403, 'application/problem+json']);
  assert.match(refused.body.detail, /company_admin/);
});

test('a token works for its own company only', async () => {
  const [mine, theirs] = await Promise.all([newCompany(), newCompany()]);
  const token = await issueToken(mine, ['productions_write']);
  const foreign = token.replace(mine.id, theirs.id);
  assert.notEqual(foreign, token);
  assert.equal(await opens(foreign), 401);
});
