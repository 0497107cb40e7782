import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { encodeProblem } from '../../../shared/http/encode.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { call, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { nextPage } from '../../support/walk.ts';

useFactory({ rateLimitPerMinute: 0 });

const path = '/api/suppliers';

type Supplier = { readonly id: number; readonly code: string; readonly name: string };
type Refused = {
  readonly title: string;
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
};

const post = <Body>(company: TestCompany, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  company.call<Body>({ method: 'POST', path, body, headers });

test('every answer has an id of its own, the same in a problem document', async () => {
  const company = await newCompany();
  const [one, other] = [
    await company.call({ path }),
    await company.call<Record<string, string>>({ path: `${path}/9` }),
  ];
  assert.match(one.headers['x-request-id'] ?? '', /^[\w-]{20,}$/);
  assert.notEqual(one.headers['x-request-id'], other.headers['x-request-id']);
  assert.equal(other.body['request-id'], other.headers['x-request-id']);
  const unknown = await call({ path: '/api/no-such-thing' });
  assert.equal(unknown.status, 404);
  assert.ok(unknown.headers['x-request-id']);
});

test('a refusal leads to the guide that explains its type, also below a stage', async () => {
  const company = await newCompany();
  const { headers } = await company.call({ path: `${path}/9` });
  assert.equal(headers.link, '</docs#description/errors>; rel="help"');
  const asked = (at: string, resource: string) => {
    const event = { path: at.replace('/prod', ''), resource, requestContext: { requestId: 'r', path: at } };
    return encodeProblem({ event: event as never }, invalidContent([])).headers?.link;
  };
  const below = '</prod/docs#description/errors>; rel="help"';
  assert.equal(asked('/prod/api/products/a%2Fb', '/api/products/{code}'), below);
  assert.equal(asked('/prod/api/suppliers', '/api/suppliers'), below);
  assert.match(readFileSync(new URL('../../../docs/guides/09-errors.md', import.meta.url), 'utf8'), /^# Errors$/m);
});

test('answers are not kept by caches in between', async () => {
  const company = await newCompany();
  const { headers } = await company.call({ path });
  assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff']);
  assert.equal(headers['strict-transport-security'], 'max-age=31536000');
});

test('the version of an entity counts up with its changes and travels in ETag', async () => {
  const company = await newCompany();
  const created = await post<Supplier>(company, { code: 'A', name: 'One' });
  assert.equal(created.headers.etag, '"1"');
  const one = `${path}/${created.body.id}`;
  const update = (name: string, headers = {}) => company.call({ method: 'PUT', path: one, body: { name }, headers });
  assert.equal((await update('Two')).headers.etag, '"2"');
  assert.equal((await update('Three', { 'If-Match': '"2"' })).headers.etag, '"3"');
  assert.equal((await update('Four', { 'if-match': 'W/"3"' })).headers.etag, '"4"', 'weak and lower case');
  assert.equal((await update('Five', { 'If-Match': '*' })).headers.etag, '"5"', 'any version');
  const read = await company.call<Supplier>({ path: one });
  assert.deepEqual([read.headers.etag, read.body.name], ['"5"', 'Five']);
});

test('a list has an ETag on no entity and a Link only while there is more', async () => {
  const company = await newCompany();
  await post(
    company,
    Array.from({ length: 26 }, (_, position) => ({ code: `S${position}`, name: 'S' })),
  );
  const first = await company.call<readonly Supplier[]>({ path, query: { access_token: await company.token() } });
  assert.equal(first.body.length, 25);
  const next = nextPage(first.headers);
  assert.ok(next?.startsWith(`${path}?`));
  assert.doesNotMatch(next ?? '', /access_token|page=/);
  const last = await company.call<readonly Supplier[]>({ path: next ?? '' });
  assert.deepEqual([last.body.length, last.headers.link], [1, undefined]);
});

test('a body is JSON whatever its content type and Accept say', async () => {
  const company = await newCompany();
  const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'nonsense', ''];
  for (const [position, type] of types.entries()) {
    const body = JSON.stringify({ code: `S${position}`, name: 'S' });
    const headers = { 'content-type': type, accept: 'application/xml' };
    assert.equal((await post(company, body, headers)).status, 201, type);
  }
});

test('an empty body is an empty object', async () => {
  const company = await newCompany();
  const created = await post<Supplier>(company, { code: 'A', name: 'S' });
  for (const body of [undefined, '', '  \n']) {
    const answer = await company.call({ method: 'PUT', path: `${path}/${created.body.id}`, body });
    assert.equal(answer.status, 201, answer.text);
  }
  const missing = await post<Refused>(company, '');
  assert.deepEqual(missing.body.errors.map(({ pointer }) => pointer).toSorted(), ['/code', '/name']);
});

test('members called __proto__ and constructor have no effect', async () => {
  const company = await newCompany();
  const body = '{"code":"A","name":"S","__proto__":{"admin":true,"name":"polluted"},"constructor":{"x":1}}';
  const answer = await post<Supplier>(company, body);
  assert.deepEqual([answer.status, answer.body.name], [201, 'S']);
  assert.match(answer.headers['x-ignored'] ?? '', /constructor/);
  assert.equal(({} as Record<string, unknown>).admin, undefined);
  const nested = '{"code":"B","name":"S","contacts":[{"email":"a@example.com","__proto__":{"default":true}}]}';
  assert.equal((await post(company, nested)).status, 201);
});

test('a query parameter named like a member every object has is ignored as any other, and named', async () => {
  const company = await newCompany();
  const query = { constructor: '1', toString: '2' };
  const { status, headers } = await company.call({ path, query });
  assert.deepEqual([status, headers['x-ignored']], [200, 'constructor,toString']);
});

test('text that no store can keep is 400 and named', async () => {
  const company = await newCompany();
  for (const name of ['a\\u0000b', '\\ud800', 'x\\udc00y']) {
    const answer = await post<Refused>(company, `{"code":"A","name":"${name}"}`);
    assert.deepEqual([answer.status, answer.body.errors[0]?.pointer], [400, '/name'], name);
  }
  const whole = await post<Supplier>(company, '{"code":"A","name":"\\ud83d\\ude00 ß \\u202e"}');
  assert.deepEqual([whole.status, whole.body.name], [201, '😀 ß \u202e']);
});

test('numbers may be numeric text; what only looks like a number may not', async () => {
  const company = await newCompany();
  const worker = (number: unknown) =>
    company.call<{ number: number }>({ method: 'POST', path: '/api/workers', body: { number } });
  for (const [sent, read] of [
    ['12', 12],
    [13, 13],
    ['014', 14],
    ['15.0', 15],
  ] as const) {
    const answer = await worker(sent);
    assert.deepEqual([answer.status, answer.body.number], [201, read], String(sent));
  }
  for (const wrong of ['', ' 1', '1e3', '0x10', '１２', 'NaN', '-', '1,5', 1.5, -1, 2 ** 53, '9'.repeat(30)]) {
    assert.equal((await worker(wrong)).status, 400, String(wrong));
  }
  for (const huge of ['1e999', '-1e999', '1'.repeat(400)]) {
    assert.equal(
      (await company.call({ method: 'POST', path: '/api/workers', body: `{"number":${huge}}` })).status,
      400,
    );
  }
});

test('deeply nested JSON is refused or ignored, and the service goes on', async () => {
  const company = await newCompany();
  const depth = 100_000;
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  const ignored = await post(company, `{"code":"A","name":"S","deep":${deep}}`);
  assert.ok([201, 400].includes(ignored.status), ignored.text.slice(0, 200));
  assert.equal((await post(company, deep)).status, 400);
  assert.equal((await post(company, `{"code":"B","name":${deep}}`)).status, 400);
  assert.equal((await company.call({ path })).status, 200);
});

test('100,000 unknown members are ignored, and x-ignored stays short', async () => {
  const company = await newCompany();
  const members = Array.from({ length: 100_000 }, (_, position) => `"member-${position}":${position}`);
  const answer = await post(company, `{"code":"A","name":"S",${members.join(',')}}`);
  assert.equal(answer.status, 201);
  assert.ok((answer.headers['x-ignored'] ?? '').length < 8_000);
});

test('an entity over 400 KB is 413 and nothing is written', async () => {
  const company = await newCompany();
  const address = { address: 'x'.repeat(1_000), country: 'PT' };
  const addresses = Array.from({ length: 450 }, (_, position) => ({ ...address, code: `A${position}` }));
  const answer = await post<Refused>(company, { code: 'A', name: 'S', addresses });
  assert.deepEqual([answer.status, answer.body.title], [413, 'Entity too large']);
  const { body } = await company.call<readonly unknown[]>({ path });
  assert.deepEqual(body, []);
  const small = await post<Supplier>(company, { code: 'A', name: 'S' });
  const update = { method: 'PUT', path: `${path}/${small.body.id}`, body: { addresses } } as const;
  assert.equal((await company.call(update)).status, 413);
});

test('codes are found again whatever characters they have', async () => {
  const company = await newCompany();
  for (const code of ['a/b', 'a b', 'a%b', 'a+b', 'ü', '😀', '#', '?', '%2F', 'a\\b', '"', '{id}', '&=']) {
    const body = { code, name: 'Somewhere' };
    assert.equal((await company.call({ method: 'POST', path: '/api/locations', body })).status, 201, code);
    const found = await company.call<{ code: string }>({ path: `/api/locations/${encodeURIComponent(code)}` });
    assert.deepEqual([found.status, found.body.code], [200, code]);
  }
});

test('an id that is none is unknown', async () => {
  const company = await newCompany();
  await post(company, { code: 'A', name: 'S' });
  for (const id of ['0', '-1', '1.5', '1e0', '%201', 'one', '99999999999999999999', '1%00', '%F0%9F%98%80']) {
    assert.equal((await company.call({ path: `${path}/${id}` })).status, 404, id);
  }
});
