import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { resumeCompany, suspendCompany } from '../../../functions/access/company/suspension.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import {
  type Browser,
  cookieIn,
  OPEN,
  opens,
  renew,
  SESSIONS,
  SHUT,
  signIn,
  signInWith,
  signOut,
} from './signing-in.ts';

useFactory();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Listed = { readonly id: string; readonly key: string; readonly current: boolean; readonly 'user-agent': string };

const list = async (token: string) => (await call<readonly Listed[]>({ path: SESSIONS, token })).body;

const secondKey = async (company: TestCompany, admin: boolean) => {
  const made = await company.call<{ key: string; secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    body: { name: 'second', admin },
  });
  return made.body;
};

const giveRole = (company: TestCompany, key: string, admin: boolean) =>
  company.call({ method: 'PUT', path: `/api/api-keys/${key}`, body: { admin } });

test('signing in gives a token of the session and leaves the token of the API key alone', async () => {
  const company = await newCompany({ name: 'Signed' });
  const erp = await issueToken(company, ['productions_write', 'company_admin']);
  const session = await signIn(company, { 'user-agent': `Mozilla ${'x'.repeat(300)}` });
  assert.deepEqual(session.company, { id: company.id, name: 'Signed', 'time-zone': 'UTC' });
  assert.equal(session.key, company.key);
  assert.deepEqual(await opens(session.token), OPEN);
  assert.deepEqual(await opens(erp), OPEN);
  const live = await call<{ token: string }>({ path: '/api/authorization', basic: company });
  assert.equal(live.body.token, erp, 'nor is it replaced by the one of the session');
  await signOut(session);
  assert.deepEqual([await opens(session.token), await opens(erp)], [SHUT, OPEN]);
});

test('what is done in a session is told under its API key', async () => {
  const company = await newCompany();
  const { token } = await signIn(company);
  const made = await call<{ key: string }>({ method: 'POST', path: '/api/static-tokens', token, body: { name: 'A' } });
  assert.deepEqual([made.status, made.body.key], [201, company.key]);
});

test('a wrong secret and an unknown key are refused in the same words; a key without the admin role is told so', async () => {
  const company = await newCompany();
  const plain = await secondKey(company, false);
  const [wrong, unknown] = [
    await signInWith({ key: company.key, secret: 'wrong' }),
    await signInWith({ key: 'nobody', secret: company.secret }),
  ];
  assert.deepEqual([wrong.status, wrong.body.detail], [401, 'The API key or its secret is wrong.']);
  assert.deepEqual([unknown.status, unknown.body.detail], [401, wrong.body.detail]);
  const refused = await signInWith(plain);
  assert.equal(refused.status, 403);
  assert.match(refused.body.detail, /^Only an API key with the admin role can sign in/);
  const guessed = await signInWith({ key: plain.key, secret: 'wrong' });
  assert.deepEqual(
    [guessed.status, guessed.body.detail],
    [401, wrong.body.detail],
    'only who has the secret learns it',
  );
  for (const { headers } of [wrong, unknown, refused, guessed]) assert.equal(headers['set-cookie'], undefined);
  assert.deepEqual(await list(await company.token()), []);
});

test('a token of a session lives 15 minutes, the session 12 hours, used or not; a renewal gives a token in between', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const company = await newCompany();
  const session = await signIn(company);
  assert.equal(session['token-expires-at'], '2026-07-01T10:15:00Z');
  assert.equal(session['expires-at'], '2026-07-01T22:00:00Z');
  vi.setSystemTime(start + 14 * MINUTE);
  const second = await renew(session);
  assert.deepEqual([second.status, second.body.id], [201, session.id]);
  assert.equal(second.headers['set-cookie'], undefined, 'the cookie stays');
  assert.deepEqual(await opens(session.token), OPEN, 'another window may still use the one before');
  vi.setSystemTime(start + 15 * MINUTE);
  assert.deepEqual([await opens(session.token), await opens(second.body.token)], [SHUT, OPEN]);
  vi.setSystemTime(start + 12 * HOUR - MINUTE);
  const last = await renew(session);
  assert.equal(last.body['token-expires-at'], '2026-07-01T22:00:00Z', 'no token outlives its session');
  assert.equal((await list(last.body.token)).length, 1);
  vi.setSystemTime(start + 12 * HOUR);
  assert.deepEqual(await opens(last.body.token), SHUT);
  const over = await renew(session);
  assert.deepEqual(
    [over.status, over.body.detail],
    [401, 'There is no live session: sign in with an API key and its secret.'],
  );
});

test('signing out ends the session and every token it gave at once, and clears the cookie; again it does nothing', async () => {
  const company = await newCompany();
  const [session, other] = [await signIn(company), await signIn(company)];
  const second = (await renew(session)).body.token;
  const answer = await signOut(session);
  assert.deepEqual([answer.status, answer.text], [204, '']);
  assert.equal(
    answer.headers['set-cookie'],
    'shopfloor-session=; Path=/api/sessions; Max-Age=0; HttpOnly; SameSite=Strict',
  );
  assert.deepEqual([await opens(session.token), await opens(second), await opens(other.token)], [SHUT, SHUT, OPEN]);
  assert.equal((await renew(session)).status, 401);
  const again = await signOut(session);
  assert.deepEqual([again.status, again.headers['set-cookie']], [204, answer.headers['set-cookie']]);
});

test('the live sessions of the company are listed, the latest first, and each can be ended', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const [company, stranger] = [await newCompany(), await newCompany()];
  const first = await signIn(company, { 'user-agent': 'One' });
  vi.setSystemTime(start + MINUTE);
  const second = await signIn(company, { 'user-agent': `Two ${'x'.repeat(300)}` });
  const theirs = await signIn(stranger);
  assert.deepEqual(
    (await list(second.token)).map(({ id, current, 'user-agent': agent }) => [id, current, agent]),
    [
      [second.id, true, `Two ${'x'.repeat(196)}`],
      [first.id, false, 'One'],
    ],
  );
  assert.equal((await list(await company.token())).filter(({ current }) => current).length, 0);
  const end = (id: string) => call({ method: 'DELETE', path: `${SESSIONS}/${id}`, token: second.token });
  assert.equal((await end(theirs.id)).status, 404);
  assert.deepEqual(await opens(theirs.token), OPEN);
  assert.equal((await end(first.id)).status, 204);
  assert.equal((await end(first.id)).status, 404);
  assert.deepEqual([await opens(first.token), (await renew(first)).status], [SHUT, 401]);
  const everyday = await issueToken(company, ['productions_write']);
  assert.equal((await call({ path: SESSIONS, token: everyday })).status, 403);
});

test('an API key that is removed or loses the admin role takes its sessions along, for good', async () => {
  const company = await newCompany();
  const [removed, demoted] = [await secondKey(company, true), await secondKey(company, true)];
  const sessions = [await signIn(removed), await signIn(demoted)];
  const own = await signIn(company);
  await company.call({ method: 'DELETE', path: `/api/api-keys/${removed.key}` });
  assert.equal((await giveRole(company, demoted.key, false)).status, 200);
  const dead = async () => {
    for (const session of sessions) {
      assert.deepEqual([await opens(session.token), (await renew(session)).status], [SHUT, 401]);
    }
    assert.deepEqual(
      (await list(own.token)).map(({ id }) => id),
      [own.id],
    );
  };
  await dead();
  assert.equal((await giveRole(company, demoted.key, true)).status, 200);
  await dead();
  assert.deepEqual(await opens((await signIn(demoted)).token), OPEN, 'with the role one can sign in again');
});

test('a suspended company is neither signed in nor renewed, with the reason for who shows the secret', async () => {
  const company = await newCompany();
  const session = await signIn(company);
  await suspendCompany(company.id);
  for (const { status, body } of [await signInWith(company), await renew(session)]) {
    assert.equal(status, 401);
    assert.match(body.detail, /suspended by the operator/);
  }
  assert.deepEqual(await opens(session.token), SHUT);
  assert.doesNotMatch((await signInWith({ ...company, secret: 'wrong' })).text, /suspended/);
});

test('a suspension of the company ends its sessions for good; resumed, one signs in again', async () => {
  const company = await newCompany();
  const [session, other] = [await signIn(company), await signIn(company)];
  const erp = await company.token();
  await suspendCompany(company.id);
  await suspendCompany(company.id, 'Said again.');
  await resumeCompany(company.id);
  for (const one of [session, other]) {
    assert.deepEqual([await opens(one.token), (await renew(one)).status], [SHUT, 401]);
  }
  assert.deepEqual(await list(erp), [], 'the token of the API key goes on');
  const again = await signIn(company);
  assert.deepEqual([await opens(again.token), (await renew(again)).status], [OPEN, 201]);
  assert.deepEqual(
    (await list(erp)).map(({ id }) => id),
    [again.id],
  );
  await suspendCompany(company.id);
  await resumeCompany(company.id);
  assert.deepEqual(await opens(again.token), SHUT);
});

test('an API key has ten sessions at once, a company fifty: the next one ends the one renewed longest ago', async () => {
  const start = Date.parse('2026-07-01T10:00:00Z');
  stopDate(start);
  const company = await newCompany();
  const keys = [];
  for (let count = 1; count <= 5; count += 1) keys.push(await secondKey(company, true));
  const sessions: Browser[] = [];
  for (let count = 0; count < 50; count += 1) {
    vi.setSystemTime(start + count * 1_000);
    sessions.push(await signIn(keys[count % 5] as (typeof keys)[number]));
  }
  const [first, , , , , second] = sessions as [Browser, ...Browser[]] & { 5: Browser };
  vi.setSystemTime(start + MINUTE);
  await renew(first);
  const live = async () => (await list(await company.token())).map(({ id }) => id);
  assert.equal((await live()).length, 50);
  await signIn(keys[0] as (typeof keys)[number]);
  let left = await live();
  assert.deepEqual([left.length, left.includes(first.id), left.includes(second.id)], [50, true, false]);
  await signIn(company);
  left = await live();
  assert.deepEqual([left.length, left.includes(sessions[1]?.id ?? ''), left.includes(first.id)], [50, false, true]);
});

test('eight tokens of a session live at once; the ninth ends the first', async () => {
  const session = await signIn(await newCompany());
  const tokens = [session.token];
  for (let count = 2; count <= 9; count += 1) tokens.push((await renew(session)).body.token);
  const states = await Promise.all(tokens.map(opens));
  assert.deepEqual(states, [SHUT, ...Array.from({ length: 8 }, () => OPEN)]);
});

test('who signs in again with the same browser leaves the session before, and no other', async () => {
  const company = await newCompany();
  const [before, other] = [await signIn(company), await signIn(company)];
  const after = await signIn(company, { cookie: `theme=dark; ${before.cookie}` });
  assert.deepEqual([await opens(before.token), await opens(after.token)], [SHUT, OPEN]);
  assert.deepEqual(await opens(other.token), OPEN);
  const forged = other.cookie.replace(/[\w-]{43}$/, 'x'.repeat(43));
  await signIn(company, { cookie: forged });
  assert.deepEqual(await opens(other.token), OPEN, 'only who has its secret ends it');
});

test('whatever happens at once, a session that was ended has no token left', async () => {
  const company = await newCompany();
  for (let round = 0; round < 5; round += 1) {
    const session = await signIn(company);
    const [, ...renewals] = await Promise.all([signOut(session), renew(session), renew(session), renew(session)]);
    for (const { status, body } of renewals) {
      assert.ok(status === 201 || status === 401, String(status));
      if (status === 201) assert.deepEqual(await opens(body.token), SHUT);
    }
  }
});

test('a cookie that was altered, is of another kind or names another company opens nothing', async () => {
  const [company, stranger] = [await newCompany(), await newCompany()];
  const [session, theirs] = [await signIn(company), await signIn(stranger)];
  const [, value = ''] = session.cookie.split('=');
  const [id = '', uuid = '', secret = ''] = value.split('.');
  const [, , other = ''] = theirs.cookie.split('.');
  const said = [
    '',
    'shopfloor-session=',
    `other=${value}`,
    `shopfloor-session=${session.token}`,
    `shopfloor-session=${id}.${uuid}.${other}`,
    `shopfloor-session=${stranger.id}.${uuid}.${secret}`,
    `shopfloor-session=${id}.${uuid}.${secret}x`,
    `shopfloor-session=${id}.${uuid.toUpperCase()}.${secret}`,
    `shopfloor-session=${id}.${'0'.repeat(5_000)}.${secret}`,
  ];
  for (const cookie of said) assert.equal((await renew({ cookie })).status, 401, cookie);
  for (const cookie of said) assert.equal((await signOut({ cookie })).status, 204, cookie);
  assert.deepEqual([await opens(session.token), (await renew(session)).status], [OPEN, 201]);
  assert.equal((await call({ path: '/api/suppliers', headers: { cookie: session.cookie } })).status, 401);
  assert.equal((await call({ path: '/api/suppliers', token: value })).status, 401);
});

test('what a page of another site has a browser send is refused; what is no browser is taken', async () => {
  const company = await newCompany();
  const session = await signIn(company, { 'sec-fetch-site': 'same-origin' });
  for (const site of ['cross-site', 'same-site']) {
    const headers = { 'sec-fetch-site': site };
    const answers = [
      await signInWith(company, headers),
      await renew(session, headers),
      await signOut(session, headers),
    ];
    for (const answer of answers) {
      assert.equal(answer.status, 403, answer.text);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
  }
  assert.deepEqual(await opens(session.token), OPEN);
  assert.equal((await renew(session, { 'sec-fetch-site': 'same-origin' })).status, 201);
});

test('signing in and renewing count against the budget; beyond it they are 429, and signing out still works', async () => {
  const company = await newCompany();
  const answer = await signInWith(company);
  assert.equal(answer.headers['ratelimit-remaining'], '119');
  const session = { cookie: cookieIn(answer) };
  const answers = await Promise.all(Array.from({ length: 121 }, () => signInWith({ ...company, secret: 'wrong' })));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [401], 'guesses use up nobody’s budget');
  const renewals = [];
  for (let count = 1; count <= 120; count += 1) renewals.push((await renew(session)).status);
  assert.deepEqual([renewals.filter((status) => status === 201).length, renewals.at(-1)], [119, 429]);
  assert.equal((await signInWith(company)).status, 429);
  assert.equal((await signOut(session)).status, 204);
});
