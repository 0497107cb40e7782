import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { test } from 'vitest';
import { serveHttp } from '../../../local/gateway/http.ts';
import type { CallAnswer } from '../../support/call.ts';
import { call, newCompany, type TestCompany, theFactory, useFactory } from '../../support/factory.ts';
import { nextPage } from '../../support/walk.ts';

useFactory({ rateLimitPerMinute: 0 });

const path = '/api/suppliers';
type Supplier = { readonly id: number; readonly code: string };

const listed = async (company: TestCompany, code: string) =>
  (await company.call<readonly Supplier[]>({ path, query: { code } })).body.length;

test('an unknown member named with 59 letters and an emoji is named in x-ignored, and what was written is answered', async () => {
  const company = await newCompany();
  const name = `${'x'.repeat(59)}😀`;
  const answer = await company.call<Supplier>({ method: 'POST', path, body: { code: 'A', name: 'S', [name]: 1 } });
  assert.deepEqual([answer.status, decodeURIComponent(answer.headers['x-ignored'] ?? '')], [201, name]);
});

/** Names of all sorts, also halves of characters, and long ones. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 130 }),
  fc.string({
    unit: fc.constantFrom('😀', '\ud83d', '\ude00', 'a', ',', '"', '\r\n', '\0'),
    minLength: 1,
    maxLength: 130,
  }),
);

test('whatever unknown members are called, the answer to a write says what was done, in headers any gateway passes on', async () => {
  const company = await newCompany();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyName, { maxLength: 60 }), anyName, async (members, text) => {
      number += 1;
      const code = `S${number}`;
      const body = { ...Object.fromEntries(members.map((name) => [name, text])), code, name: text.slice(0, 50) };
      const { status, headers, text: answered } = await company.call({ method: 'POST', path, body });
      assert.ok(status === 201 || status === 400, `${status} ${answered}`);
      assert.equal(await listed(company, code), status === 201 ? 1 : 0, answered);
      const all = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      for (const line of all) assert.match(line, /^[ -~]+$/);
      assert.ok(all.join('\r\n').length < 10_240);
      for (const name of (headers['x-ignored'] ?? '').split(',')) decodeURIComponent(name);
    }),
    { numRuns: 60, examples: [[Array.from({ length: 60 }, (_, i) => `${i}${'😀'.repeat(60)}`), 'x']] },
  );
});

test('whatever headers and query a request has, it is no 5xx', async () => {
  const company = await newCompany();
  const anyText = fc.oneof(anyName, fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', ''));
  const headerName = fc.constantFrom('if-match', 'idempotency-key', 'x-own', 'accept', 'content-encoding', '__proto__');
  await fc.assert(
    fc.asyncProperty(headerName, anyText, anyText, anyText, async (header, value, name, text) => {
      const query = `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`;
      const headers = { [header]: value, constructor: value };
      const list = await company.call({ path, query, headers });
      assert.ok(list.status < 500, `${list.status} ${list.text}`);
      const put = await company.call({ method: 'PUT', path: '/api/company', body: {}, query, headers });
      assert.ok(put.status < 500, `${put.status} ${put.text}`);
    }),
    { numRuns: 80 },
  );
});

test('the sandbox answers a request with headers named like members every object has', async () => {
  const { dispatch } = await theFactory();
  const server = await serveHttp(dispatch, { host: '127.0.0.1', port: 0 });
  try {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
      const url = new URL('/openapi.json', server.baseUrl);
      const asked = httpRequest(url, { headers: ['host', '127.0.0.1', name, 'x', name, 'y'] as never }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end();
      assert.equal(await promise, 200, name);
    }
  } finally {
    await server.stop();
  }
});

async function withTwoPages(): Promise<{ company: TestCompany; cursor: string; next: string }> {
  const company = await newCompany();
  const body = Array.from({ length: 26 }, (_, position) => ({ code: `S${position}`, name: 'S' }));
  assert.equal((await company.call({ method: 'POST', path, body })).status, 201);
  const next = nextPage((await company.call({ path })).headers) ?? '';
  return { company, next, cursor: new URL(next, 'http://x').searchParams.get('cursor') ?? '' };
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a cursor is what an answer gave: one that is changed or made up in any way is 400, never a 5xx', async () => {
  const { company, cursor } = await withTwoPages();
  assert.equal((await company.call({ path, query: { cursor } })).status, 200);
  const known = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as { mark: string; position: object };
  const odd = ['', '\ud800', '\0', 'x'.repeat(2_000), '𝕏'.repeat(400), '0'.repeat(16)];
  const positions = odd.flatMap((sk) => [{ sk }, sk, { sk, pk: sk }, { sk: [sk] }]);
  const altered = positions.map((position) => base64({ ...known, position }));
  // With everything but the secret.
  const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
  const position = { sk: '0000000000000001' };
  const forged = [company.id, '', `shopfloor-company-${company.id}`].map((key) => {
    const mark = sign(key, JSON.stringify([company.id, 'suppliers.list', {}]));
    return base64({ mark: sign(mark, JSON.stringify(position)), position });
  });
  const shapes = [null, [], 7, 'x', { mark: known.mark }, { mark: [known.mark], position }].map(base64);
  for (const one of [...altered, ...forged, ...shapes, cursor.slice(1), cursor.slice(0, -3), '.', 'é']) {
    const answer = await company.call<{ errors: readonly { pointer: string }[] }>({ path, query: { cursor: one } });
    assert.deepEqual([answer.status, answer.body.errors?.[0]?.pointer], [400, 'cursor'], `${one}: ${answer.text}`);
  }
});

test('a Link repeats the filters of its list and nothing else that was sent', async () => {
  const { company } = await withTwoPages();
  const query = `unknown=${'%27'.repeat(1_000)}&${"'".repeat(900)}=1&access_token=${await company.token()}`;
  const { status, headers } = await call({ path, query });
  assert.equal(status, 200);
  assert.match(headers.link ?? '', /^<\/api\/suppliers\?cursor=[\w-]+>; rel="next"$/);
});

test('a list of the largest entities there can be is answered in short pages, each entity once, never a 5xx', async () => {
  const company = await newCompany();
  const address = { address: 'x'.repeat(1_000), country: 'PT' };
  const addresses = Array.from({ length: 330 }, (_, position) => ({ ...address, code: `A${position}` }));
  for (let number = 0; number < 26; number += 1) {
    const made = await company.call({ method: 'POST', path, body: { code: `L${number}`, name: 'L', addresses } });
    assert.equal(made.status, 201, made.text);
  }
  const found: string[] = [];
  let page: string | undefined = path;
  while (page !== undefined) {
    const answer: CallAnswer<readonly Supplier[]> = await company.call({ path: page });
    assert.equal(answer.status, 200, answer.text.slice(0, 500));
    found.push(...answer.body.map(({ code }) => code));
    page = nextPage(answer.headers);
  }
  assert.deepEqual(
    found,
    Array.from({ length: 26 }, (_, number) => `L${number}`),
  );
});

test('an array whose answer would be too large is 413 before anything is written', async () => {
  const company = await newCompany();
  // An answer shows members that were not sent, too.
  const addresses = Array.from({ length: 500 }, (_, position) => ({
    code: `${'c'.repeat(20)}${position}`,
    address: 'x',
    country: 'PT',
  }));
  const body = Array.from({ length: 100 }, (_, number) => ({ code: `L${number}`, name: 'L', addresses }));
  assert.ok(JSON.stringify(body).length < 4_500_000);
  const answer = await company.call({ method: 'POST', path, body });
  assert.equal(answer.status, 413, answer.text.slice(0, 300));
  assert.deepEqual((await company.call({ path })).body, []);
  // An answer is text within JSON: its quotes are sent twice.
  const quotes = Array.from({ length: 20 }, (_, position) => ({
    code: `C${position}`,
    address: '"'.repeat(1_000),
    country: 'PT',
  }));
  const quoted = Array.from({ length: 100 }, (_, number) => ({ code: `Q${number}`, name: 'Q', addresses: quotes }));
  assert.equal((await company.call({ method: 'POST', path, body: quoted })).status, 413);
  assert.deepEqual((await company.call({ path })).body, []);
});
