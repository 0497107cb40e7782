import assert from 'node:assert/strict';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { test } from 'vitest';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const path = '/api/products';

type Product = { readonly code: string; readonly name: string };
type Refused = {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const post = <Body>(company: TestCompany, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  company.call<Body>({ method: 'POST', path, body, headers });

const codesOf = async (company: TestCompany) =>
  (await company.call<readonly Product[]>({ path })).body.map(({ code }) => code);

test('a body that is not UTF-8 is 400 with the reason, and nothing is written', async () => {
  const company = await newCompany();
  const wrong = {
    'ISO-8859-1': latin1('{"code":"caf\xe9","name":"A"}'),
    'ISO-8859-1, another one': latin1('{"code":"caf\xe8","name":"A"}'),
    'UTF-16': Buffer.from('\ufeff{"code":"café","name":"A"}', 'utf16le'),
    'half of a character': latin1('{"code":"caf\xc3","name":"A"}'),
    'a surrogate of its own': latin1('{"code":"\xed\xa0\x80","name":"A"}'),
    'an overlong character': latin1('{"code":"\xc0\xaf","name":"A"}'),
  };
  for (const [what, body] of Object.entries(wrong)) {
    const answer = await post<Refused>(company, body);
    assert.deepEqual([answer.status, answer.body.title], [400, 'Invalid JSON'], what);
    assert.match(answer.body.detail, /UTF-8/, what);
  }
  assert.deepEqual(await codesOf(company), []);
});

test('a query that is not UTF-8 is 400 and named', async () => {
  const company = await newCompany();
  for (const query of ['product-family-code=caf%E9', 'page=1&product-family-code=%ff', 'unknown=caf%E9', 'caf%E9=1']) {
    const answer = await company.call<Refused>({ path, query });
    assert.equal(answer.status, 400, query);
    assert.match(answer.body.detail, /UTF-8/, query);
    assert.equal(answer.body.errors.length, 1, query);
  }
});

test('a byte order mark in front of a body is skipped', async () => {
  const company = await newCompany();
  const marked = await post<Product>(company, '\ufeff{"code":"A","name":"One"}');
  assert.deepEqual([marked.status, marked.body.code], [201, 'A'], marked.text);
  const nothing = await company.call({ method: 'PUT', path: '/api/company', body: '\ufeff' });
  assert.equal(nothing.status, 200, nothing.text);
  const twice = await post(company, '\ufeff\ufeff{"code":"B","name":"Two"}');
  assert.equal(twice.status, 400, 'one mark, not two');
});

test('a gzip body is read, whether it is called so or not', async () => {
  const company = await newCompany();
  for (const [code, encoding] of [
    ['A', { 'content-encoding': 'gzip' }],
    ['B', { 'Content-Encoding': 'x-gzip' }],
    ['C', {}],
  ] as const) {
    const answer = await post<Product>(company, gzipSync(JSON.stringify({ code, name: 'ü' })), encoding);
    assert.deepEqual([answer.status, answer.body.name], [201, 'ü'], answer.text);
  }
  const plain = await post(company, { code: 'D', name: 'D' }, { 'content-encoding': 'gzip' });
  assert.equal(plain.status, 201, 'a body that something in between has unpacked');
});

test('a gzip body that is broken is 400, one that is too large unpacked 413, and nothing is written', async () => {
  const company = await newCompany();
  const packed = gzipSync('{"code":"A","name":"A"}');
  for (const broken of [packed.subarray(0, 15), Buffer.concat([packed.subarray(0, 12), Buffer.from('no gzip')])]) {
    const answer = await post<Refused>(company, broken, { 'content-encoding': 'gzip' });
    assert.equal(answer.status, 400, answer.text);
    assert.match(answer.body.detail, /gzip/);
  }
  assert.equal((await post(company, gzipSync(latin1('{"code":"\xe9","name":"A"}')))).status, 400);
  const large = await post<Refused>(company, gzipSync(`{"code":"A","name":"A"}${' '.repeat(50_000_000)}`));
  assert.equal(large.status, 413, large.text);
  assert.deepEqual(await codesOf(company), []);
});

test('a body in any other content encoding is 415 in words', async () => {
  const company = await newCompany();
  const json = JSON.stringify({ code: 'A', name: 'A' });
  for (const [encoding, body] of [
    ['br', brotliCompressSync(json)],
    ['deflate', deflateSync(json)],
    ['zstd', json],
    ['gzip, br', json],
  ] as const) {
    const answer = await post<Refused>(company, body, { 'content-encoding': encoding });
    assert.equal(answer.status, 415, `${encoding}: ${answer.text}`);
    assert.match(answer.body.detail, /gzip/);
  }
  // Clients that mix it up with the charset send plain JSON.
  assert.equal((await post(company, json, { 'content-encoding': 'UTF-8' })).status, 201);
});

test('an Idempotency-Key knows its request again, whether it is packed or not', async () => {
  const company = await newCompany();
  const headers = { 'Idempotency-Key': 'once' };
  const json = JSON.stringify({ code: 'A', name: 'ü' });
  const first = await post(company, json, headers);
  for (const body of [json, gzipSync(json), gzipSync(json, { level: 1 }), `\ufeff${json}`]) {
    const again = await post(company, body, headers);
    assert.deepEqual([again.status, again.text, again.headers['idempotent-replayed']], [201, first.text, 'true']);
  }
  assert.equal((await post(company, JSON.stringify({ code: 'A', name: 'u' }), headers)).status, 422);
});

test('a code is not white space only, not ".", ".." or "__proto__", and has no control character or noncharacter', async () => {
  const company = await newCompany();
  const wrong = [
    ...[' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2060 ', '.', '..', '__proto__'],
    ...['a\tb', 'a\nb', 'a\rb', 'a\u0007', '\u001b[31m', 'a\u007f', 'a\u0085b', 'a\u0000'],
    ...['X\uffff', 'X\ufffe', 'X\ufdd0', 'X\u{1fffe}', 'X\u{10ffff}', 'caf\ufffd'],
  ];
  for (const code of wrong) {
    const answer = await post<Refused>(company, { code, name: 'A' });
    assert.deepEqual([answer.status, answer.body.errors?.[0]?.pointer], [400, '/code'], JSON.stringify(code));
  }
  assert.deepEqual(await codesOf(company), []);
});

/** Text of all sorts: plain, of several scripts, of odd characters, whole or broken. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('é', 'e\u0301', 'É', ' ', '.', '\ufffd', '\ufffe', '\u200b', 'a'), maxLength: 4 }),
);

test('a code of any text is refused or stays as it was sent, and no two codes become one', async () => {
  const company = await newCompany();
  const locations = '/api/locations';
  const taken = new Set<string>();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(anyText, async (code) => {
      const body = JSON.stringify({ code, name: 'x' });
      const { status, text } = await company.call({ method: 'POST', path: locations, body });
      if (taken.has(code)) return void assert.equal(status, 400, text);
      if (status === 400) return void refused++;
      assert.equal(status, 201, text);
      taken.add(code);
      const found = await company.call<{ code: string }>({ path: `${locations}/${encodeURIComponent(code)}` });
      assert.deepEqual([found.status, found.body.code], [200, code], text);
    }),
    { numRuns: 150, examples: [['café'], ['cafe\u0301'], [' a '], ['...']] },
  );
  for (const code of ['café', 'cafe\u0301', ' a ', '...']) assert.ok(taken.has(code), code);
  assert.ok(refused > 0 && taken.size > 20, `${refused} refused, ${taken.size} taken`);
});
