import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, inProcess, issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';

useFactory({ consumers: false });

const HOUR = 3_600_000;
const login = '/v1/api_auth';
const path = '/api/static-tokens';
const printed = `eyJhbGciOiJIUzI1NiJ9.${'e30'.repeat(60)}.TBMv71CaxCNtE1opQMk0f1ncfbnZ0Cwnu7MWkTzkQqA`;

type LoggedIn = {
  readonly success: boolean;
  readonly message: string;
  readonly token: string;
  readonly error?: string;
};
type Token = { readonly id: number; readonly name: string; readonly key: string; readonly token: string };
type Credentials = { readonly key: string; readonly secret: string };

const logIn = ({ key, secret }: Credentials) =>
  call<LoggedIn>({ method: 'POST', path: login, body: { api_key: key, api_secret: secret } });

/** Status of everyday work with the token in each of the forms clients use. */
async function opens(token: string): Promise<readonly number[]> {
  const place = '/api/suppliers';
  const answers = await Promise.all([
    call({ path: place, headers: { 'x-access-token': token } }),
    call({ path: place, token }),
    call({ path: place, query: { access_token: token } }),
  ]);
  return answers.map(({ status }) => status);
}

const OPEN = [200, 200, 200];
const SHUT = [401, 401, 401];

const issue = (company: TestCompany, body: object) => company.call<Token>({ method: 'POST', path, body });

const anotherKey = async (company: TestCompany) =>
  (await company.call<Credentials>({ method: 'POST', path: '/api/api-keys', body: { name: 'ERP' } })).body;

const dropKey = (company: TestCompany, { key }: Credentials) =>
  company.call({ method: 'DELETE', path: `/api/api-keys/${key}` });

test('key and secret give a dynamic token that lives 24 hours, used or not; several live at once', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const company = await newCompany();
  const first = await logIn(company);
  assert.deepEqual(first.body, { success: true, message: 'Authenticated', token: first.body.token });
  assert.equal(first.status, 200);
  vi.setSystemTime(start + HOUR);
  const second = await logIn(company);
  assert.notEqual(first.body.token, second.body.token);
  vi.setSystemTime(start + 24 * HOUR - 1);
  assert.deepEqual([await opens(first.body.token), await opens(second.body.token)], [OPEN, OPEN]);
  vi.setSystemTime(start + 24 * HOUR);
  assert.deepEqual([await opens(first.body.token), await opens(second.body.token)], [SHUT, OPEN]);
  vi.setSystemTime(start + 25 * HOUR);
  assert.deepEqual(await opens(second.body.token), SHUT);
});

test('a dynamic token and the one of /api/authorization leave each other alone', async () => {
  const company = await newCompany();
  const { body } = await logIn(company);
  const [before, after] = [
    await issueToken(company, ['productions_write']),
    await issueToken(company, ['productions_write']),
  ];
  assert.deepEqual([await opens(body.token), await opens(before), await opens(after)], [OPEN, SHUT, OPEN]);
  await call({ method: 'DELETE', path: '/api/authorization', basic: company });
  assert.deepEqual([await opens(body.token), await opens(after)], [OPEN, SHUT]);
});

test('dynamic and static tokens are for everyday work, not for the back office', async () => {
  const company = await newCompany();
  const dynamic = await logIn(company);
  const fixed = await issue(company, { name: 'ERP' });
  for (const { token } of [dynamic.body, fixed.body]) {
    assert.equal((await call({ path: '/api/company', headers: { 'x-access-token': token } })).status, 403);
  }
});

test('every fault of a log-in is answered in the same words', async () => {
  const company = await newCompany();
  const { key, secret } = company;
  const wrong = [
    { key, secret: `${secret}x` },
    { key, secret: secret.slice(0, -1) },
    { key: `${key}x`, secret },
    { key: 'nobody', secret: 'nothing' },
    { key: '𝄞'.repeat(256), secret },
  ];
  const answers = await Promise.all(wrong.map(logIn));
  const said = new Set(answers.map(({ status, text }) => `${status} ${text}`));
  assert.deepEqual(
    [...said],
    ['401 {"success":false,"message":"The API key or its secret is wrong.","error":"InvalidTokenError","details":[]}'],
  );
  assert.equal(answers[0]?.headers['ratelimit-remaining'], undefined, 'nor that the key exists');
});

test('a log-in without key or secret, or with other things than text, names all that is wrong', async () => {
  const cases = [
    [{}, ['/api_key is required', '/api_secret is required']],
    [{ api_key: 7, api_secret: null }, ['/api_key must be text', '/api_secret must be text']],
    [{ api_key: '', api_secret: ['x'] }, ['/api_key must have at least 1 character', '/api_secret must be text']],
  ] as const;
  for (const [body, messages] of cases) {
    const answer = await call<{ error: string; details: { message: string }[] }>({ method: 'POST', path: login, body });
    assert.deepEqual([answer.status, answer.body.error], [400, 'ValidationError']);
    assert.deepEqual(
      answer.body.details.map(({ message }) => message),
      messages,
    );
  }
});

test('log-ins with the right secret count against the budget of the company, wrong ones against none', async () => {
  const company = await newCompany();
  for (let sent = 0; sent < 10; sent += 1) await logIn({ ...company, secret: 'wrong' });
  const first = await logIn(company);
  assert.equal(first.headers['ratelimit-remaining'], '119');
  const rest = await Promise.all(Array.from({ length: 125 }, () => logIn(company)));
  const refused = rest.filter(({ status }) => status !== 200);
  assert.equal(refused.length, 6);
  for (const { status, body, headers } of refused) {
    assert.deepEqual([status, body.success, body.error], [429, false, 'RateLimitError']);
    assert.ok(Number(headers['retry-after']) >= 1);
  }
});

test('a static token is shown once, lives on for years, and is dead the moment it is deleted', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const created = await issue(company, { name: 'Line 1' });
  assert.equal(created.status, 201, created.text);
  const { token, ...shown } = created.body;
  assert.deepEqual(shown, { id: 1, name: 'Line 1', key: company.key, 'created-at': '2026-07-01T11:00:00+01:00' });
  const read = await company.call({ path: `${path}/1` });
  assert.deepEqual([read.body, (await company.call({ path })).body], [shown, [shown]]);
  vi.setSystemTime(start + 20 * 365 * 24 * HOUR);
  assert.deepEqual(await opens(token), OPEN);
  vi.setSystemTime(start + HOUR);
  const removed = await company.call({ method: 'DELETE', path: `${path}/1` });
  assert.equal(removed.status, 204);
  assert.deepEqual(await opens(token), SHUT);
  assert.equal((await company.call({ path: `${path}/1` })).status, 404);
});

test('a client keeps the token it is configured with; no other company can ever have the same', async () => {
  const [mine, theirs] = [await newCompany(), await newCompany()];
  const own = `${printed}${mine.id}`;
  assert.equal((await issue(mine, { name: 'ERP', token: own })).body.token, own);
  assert.deepEqual(await opens(own), OPEN);
  for (const company of [mine, theirs]) {
    const again = await issue(company, { name: 'again', token: own });
    assert.equal(again.status, 400);
    assert.match(again.text, /"pointer":"\/token"/);
  }
  const repeated = `${'r'.repeat(32)}${mine.id}`;
  const body = ['one', 'two'].map((name) => ({ name, token: repeated }));
  const twice = await mine.call({ method: 'POST', path, body });
  assert.match(twice.text, /"pointer":"\/1\/token"/);
  assert.deepEqual(await opens(repeated), SHUT, 'nothing of the array was written');
  await mine.call({ method: 'DELETE', path: `${path}/1` });
  assert.deepEqual(await opens(own), SHUT);
  assert.equal((await issue(theirs, { name: 'not free', token: own })).status, 400, 'a client may still send it');
  assert.deepEqual(await opens(own), SHUT);
  assert.equal((await issue(mine, { name: 'once more', token: own })).status, 201);
  assert.deepEqual(await opens(own), OPEN);
  assert.equal((await issue(mine, { name: 'twice', token: own })).status, 400);
});

test('a token of the form of ours can be brought by the company it names only: others may have expired, and still be sent', async () => {
  const [mine, theirs] = [await newCompany(), await newCompany()];
  const made = (company: TestCompany) =>
    `${company.id}.${Buffer.from(company.key).toString('base64url')}.${'x'.repeat(43)}`;
  for (const token of [made(theirs), `${theirs.id}.${'x'.repeat(43)}`]) {
    const { status, text } = await issue(mine, { name: 'odd', token });
    assert.equal(status, 400);
    assert.match(text, /"pointer":"\/token"/);
    assert.deepEqual(await opens(token), SHUT);
  }
  assert.equal((await issue(mine, { name: 'own', token: made(mine) })).status, 201);
  assert.deepEqual(await opens(made(mine)), OPEN);
});

test('a token that is too short, too long, or cannot travel in a header is refused', async () => {
  const company = await newCompany();
  for (const token of ['x'.repeat(31), 'x'.repeat(2_001), `${'x'.repeat(40)} y`, 'ä'.repeat(40), null, 7]) {
    const { status, text } = await issue(company, { name: 'bad', token });
    assert.equal(status, 400, String(token));
    assert.match(text, /"pointer":"\/token"/);
  }
});

test('a deleted API key takes its static and dynamic tokens with it at once, and no others', async () => {
  const company = await newCompany();
  const key = await anotherKey(company);
  const { body: dynamic } = await logIn(key);
  const { body: made } = await issue(company, { name: 'made', key: key.key });
  const { body: brought } = await issue(company, { name: 'brought', key: key.key, token: `${printed}${key.key}` });
  const { body: other } = await issue(company, { name: 'other' });
  const tokens = [dynamic.token, made.token, brought.token];
  for (const token of tokens) assert.deepEqual(await opens(token), OPEN);
  assert.equal((await dropKey(company, key)).status, 204);
  for (const token of tokens) assert.deepEqual(await opens(token), SHUT);
  assert.deepEqual(await opens(other.token), OPEN);
  assert.equal((await logIn(key)).status, 401);
});

test('a token needs an API key of the company itself', async () => {
  const [mine, theirs] = [await newCompany(), await newCompany()];
  const key = await anotherKey(mine);
  await dropKey(mine, key);
  for (const wrong of ['nobody', theirs.key, key.key]) {
    const { status, text } = await issue(mine, { name: 'bad', key: wrong });
    assert.equal(status, 400);
    assert.match(text, /"pointer":"\/key"/);
  }
});

test('no text that is no token opens anything, however close it comes to one', async () => {
  const company = await newCompany();
  const { body } = await logIn(company);
  const { token } = body;
  const [name = '', key = '', secret = ''] = token.split('.');
  const near = fc.oneof(
    fc.nat(token.length - 1).map((at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)),
    fc.nat(token.length - 1).map((length) => token.slice(0, length) || 'x'),
    fc.constantFrom(`${name}.${secret}`, `${name}..${secret}`, `${key}.${secret}`, `${token}.`, 'z'.repeat(5_000)),
    fc.string({ minLength: 1, unit: fc.constantFrom('a', 'Z', '.', '-', '9', '=') }),
  );
  const refused = async (text: string) => {
    const { status } = await call({ path: '/api/suppliers', headers: { 'x-access-token': text } });
    assert.equal(status, 401, text);
  };
  await fc.assert(fc.asyncProperty(near, refused), { numRuns: 60 });
});

test('an endless API key is answered as a wrong one', async () => {
  const { status } = await call({ path: '/api/authorization', basic: { key: 'k'.repeat(5_000), secret: 's' } });
  assert.equal(status, 401);
});

test('a token of ours costs the authorizer one round trip, one of the client’s own two', {
  skip: !inProcess,
}, async () => {
  const company = await newCompany();
  const { body: dynamic } = await logIn(company);
  const { body: made } = await issue(company, { name: 'made' });
  const { body: brought } = await issue(company, { name: 'brought', token: `${printed}${company.id}` });
  const reads = async (token: string) => {
    const work = () => call({ path: '/api/suppliers/1', headers: { 'x-access-token': token } });
    return (await meter(work)).commands.filter((command) => command.startsWith('BatchGet')).length;
  };
  assert.deepEqual(
    [
      await reads(dynamic.token),
      await reads(made.token),
      await reads(await company.token()),
      await reads(brought.token),
    ],
    [1, 1, 1, 2],
  );
});
