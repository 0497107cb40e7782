import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { credentialsOf } from '../../../functions/access/authorizer/credentials.ts';
import { schemesOf } from '../../../functions/access/authorizer/schemes.ts';
import { contracts } from '../../../functions/contracts.ts';
import { endpoints } from '../../../shared/http/contract.ts';
import { call, issueToken, newCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';

useFactory();

const path = '/api/suppliers';
const authorization = '/api/authorization';

type Problem = { readonly status: number; readonly title: string; readonly type?: string };

const encoded = (key: string, secret: string) => Buffer.from(`${key}:${secret}`).toString('base64');

test('a token is taken in each of its five forms', async () => {
  const token = await issueToken(await newCompany(), ['productions_write']);
  const forms = [
    { query: { access_token: token } },
    { query: token },
    { query: `${token}=` },
    { query: `${token}&page=1` },
    { headers: { authorization: `Bearer ${token}` } },
    { headers: { Authorization: `bearer   ${token} ` } },
    { headers: { 'x-access-token': token } },
    { headers: { 'X-Access-Token': token } },
    { query: { access_token: token }, headers: { authorization: 'Basic nonsense' } },
  ];
  for (const form of forms) {
    const { status, text } = await call({ path, ...form });
    assert.equal(status, 200, `${JSON.stringify(form)} ${text}`);
  }
});

test('the token is never part of a link or of an answer', async () => {
  const company = await newCompany();
  const token = await company.token();
  const body = Array.from({ length: 30 }, (_, position) => ({ code: `S${position}`, name: 'S' }));
  assert.equal((await company.call({ method: 'POST', path, body })).status, 201);
  for (const query of [{ access_token: token }, token]) {
    const { headers, text } = await call({ path, query });
    assert.match(headers.link ?? '', /rel="next"/);
    assert.ok(!JSON.stringify(headers).includes(token) && !text.includes(token));
  }
});

test('what cannot be a token is refused without a look into the table', async () => {
  for (const token of ['x'.repeat(31), 'x'.repeat(2_001), 'é'.repeat(40), `${'x'.repeat(40)} y`]) {
    const { result, commands } = await meter(() => call({ path, query: { access_token: token } }));
    assert.deepEqual([result.status, commands], [401, []], token.slice(0, 40));
  }
  const { commands } = await meter(() => call({ path, query: { access_token: 'x'.repeat(32) } }));
  assert.deepEqual(commands, ['BatchGetItem']);
});

test('a path with a long code is let in, though its address is longer than a policy may be', async () => {
  const company = await newCompany();
  const { status, body } = await company.call<Problem>({
    path: `/api/products/${encodeURIComponent('é'.repeat(150))}`,
  });
  assert.deepEqual([status, body.title], [404, 'Not found']);
});

test('missing, wrong and misshapen credentials are 401 with a challenge and a problem document', async () => {
  const { id, key, secret } = await newCompany();
  const forms = [
    {},
    { query: { access_token: '' } },
    { query: { access_token: 'x' } },
    { query: { access_token: `${id}.${'x'.repeat(43)}` } },
    { headers: { authorization: 'Bearer' } },
    { headers: { authorization: 'Bearer x' } },
    { headers: { authorization: 'Digest x' } },
    { headers: { authorization: 'Basic' } },
    { headers: { authorization: 'Basic !!!' } },
    { headers: { authorization: `Basic ${encoded(key, `${secret}x`)}` } },
    { headers: { authorization: `Basic ${encoded(`${key}x`, secret)}` } },
    { headers: { authorization: `Basic ${encoded('', '')}` } },
    { headers: { 'x-access-token': 'x' } },
  ];
  for (const form of forms) {
    for (const to of [path, authorization]) {
      const { status, headers, body } = await call<Problem>({ path: to, ...form });
      assert.equal(status, 401, `${to} ${JSON.stringify(form)}`);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.match(headers['www-authenticate'] ?? '', /Basic|Bearer/);
      assert.deepEqual([body.status, body.title], [401, 'Unauthorized']);
    }
  }
});

test('a route that takes Basic asks for it first, and the authorizer knows which do', async () => {
  const challengeOf = async (to: string, method: 'GET' | 'POST') =>
    (await call({ path: to, method })).headers['www-authenticate'] ?? '';
  assert.equal(await challengeOf(authorization, 'POST'), 'Basic realm="Shopfloor", charset="UTF-8"');
  assert.match(await challengeOf('/api/machines/M1/counter', 'POST'), /^Basic .+, Bearer realm="Shopfloor"$/);
  assert.equal(await challengeOf(path, 'GET'), 'Bearer realm="Shopfloor"');
  for (const { path: of, route } of contracts.flatMap(endpoints)) {
    const { basic, token } = schemesOf(of);
    const taken = { basic: [true, false], tokenOrBasic: [true, true], token: [false, true] };
    if (route.auth !== 'none') assert.deepEqual([basic, token], taken[route.auth ?? 'token'], of);
  }
});

test('Basic with a wrong secret is challenged with Basic', async () => {
  const { key } = await newCompany();
  const { status, headers } = await call({ path: authorization, basic: { key, secret: 'wrong' } });
  assert.equal(status, 401);
  assert.match(headers['www-authenticate'] ?? '', /^Basic /);
});

test('Basic opens the authorization routes only, and a token all others only', async () => {
  const company = await newCompany();
  const token = await company.token();
  for (const to of [path, '/api/company', '/api/machines']) {
    assert.equal((await call({ path: to, basic: company })).status, 401, to);
  }
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    assert.equal((await call({ method, path: authorization, token })).status, 401, method);
  }
  assert.equal((await call({ path, token })).status, 200, 'the token has survived');
});

test('an API key and secret with blanks around them are read without', async () => {
  const { key, secret } = await newCompany();
  const headers = { authorization: `Basic ${encoded(` ${key} `, ` ${secret}\n`)}` };
  assert.equal((await call({ method: 'POST', path: authorization, headers })).status, 201);
});

test('whatever is presented, it is a token, a key with a secret, unreadable, or nothing', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  const scheme = fc.constantFrom('Basic', 'basic', 'BEARER', 'Bearer', 'Digest', '');
  const headers = fc.dictionary(fc.constantFrom('Authorization', 'authorization', 'x-access-token', 'other'), text);
  const schemes = fc.tuple(scheme, text).map(([name, value]) => ({ authorization: `${name} ${value}` }));
  const query = fc.option(fc.dictionary(fc.oneof(fc.constant('access_token'), text), text), { nil: null });
  const property = fc.property(fc.oneof(headers, schemes), query, (sent, queryStringParameters) => {
    const credentials = credentialsOf({ headers: sent, queryStringParameters });
    if (credentials.kind === 'token') assert.ok(credentials.token.length > 0);
    else if (credentials.kind === 'basic') assert.equal(typeof credentials.secret, 'string');
    else assert.ok(['none', 'unreadable'].includes(credentials.kind));
  });
  fc.assert(property, { numRuns: 500 });
});

test('key and secret survive Basic whatever characters the secret has', () => {
  const visible = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((value) => value.trim() === value);
  const key = visible.filter((value) => !value.includes(':'));
  const property = fc.property(key, visible, (name, secret) => {
    const headers = { authorization: `Basic ${encoded(name, secret)}` };
    assert.deepEqual(credentialsOf({ headers }), { kind: 'basic', key: name, secret });
  });
  fc.assert(property);
});
