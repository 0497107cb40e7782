import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { pointersOf } from '../../shared/register/office.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { injectFault, meter } from '../../support/meter.ts';
import { signIn } from '../sessions/signing-in.ts';

useFactory();

const path = '/api/api-keys';

type Created = {
  readonly key: string;
  readonly name: string;
  readonly admin: boolean;
  readonly 'created-at': string;
  readonly secret: string;
};

async function create(company: TestCompany, body: object): Promise<Created> {
  const answer = await company.call<Created>({ method: 'POST', path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

const opens = async (token: string) => (await call({ path: '/api/suppliers', token })).status;

test('the secret is shown when the key is created and never again', async () => {
  const company = await newCompany();
  const { secret, ...shown } = await create(company, { name: 'ERP' });
  assert.match(secret, /^[\w-]{68}$/);
  assert.deepEqual(Object.keys(shown), ['key', 'name', 'admin', 'created-at', 'made-by']);
  const one = `${path}/${shown.key}`;
  const answers = [
    await company.call({ path: one }),
    await company.call({ path }),
    await company.call({ method: 'PUT', path: one, body: { name: 'MES' } }),
  ];
  assert.deepEqual(answers[0]?.body, { ...shown, 'last-used-at': null });
  for (const { status, text } of answers) {
    assert.equal(status, 200);
    assert.ok(!text.includes(secret) && !text.includes(company.secret) && !text.includes('secret'), text);
  }
});

test('a new key gets tokens with its secret, for the back office only with the admin role', async () => {
  const company = await newCompany();
  const [plain, admin] = [await create(company, { name: 'plain' }), await create(company, { name: 'a', admin: true })];
  assert.equal(await opens(await issueToken(plain, ['productions_write'])), 200);
  const body = { scopes: ['productions_write', 'company_admin'] };
  const refused = await call({ method: 'POST', path: '/api/authorization', basic: plain, body });
  assert.deepEqual(pointersOf(refused), ['/scopes/1']);
  const token = await issueToken(admin, ['company_admin']);
  assert.equal((await call({ path, token })).status, 200);
  const wrong = { key: plain.key, secret: admin.secret };
  assert.equal((await call({ method: 'POST', path: '/api/authorization', basic: wrong, body: {} })).status, 401);
});

test('keys made by an array are all different', async () => {
  const company = await newCompany();
  const body = Array.from({ length: 20 }, () => ({ name: 'same' }));
  const { body: created } = await company.call<Created[]>({ method: 'POST', path, body });
  assert.equal(new Set(created.map(({ key }) => key)).size, 20);
  assert.equal(new Set(created.map(({ secret }) => secret)).size, 20);
  assert.deepEqual(pointersOf(await company.call({ method: 'POST', path, body: [{ name: 'x' }, {}] })), ['/1/name']);
});

test('a deleted key opens nothing any more, and its token is dead at once', async () => {
  const company = await newCompany();
  const key = await create(company, { name: 'ERP' });
  const token = await issueToken(key, ['productions_write']);
  assert.equal(await opens(token), 200);
  assert.equal((await company.call({ method: 'DELETE', path: `${path}/${key.key}` })).status, 204);
  assert.equal(await opens(token), 401);
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    assert.equal((await call({ method, path: '/api/authorization', basic: key })).status, 401);
  }
  assert.equal((await company.call({ path: `${path}/${key.key}` })).status, 404);
});

test('a log-in at the moment its key is deleted leaves no live token behind', async () => {
  const company = await newCompany();
  for (let round = 0; round < 5; round += 1) {
    const key = await create(company, { name: 'ERP' });
    await issueToken(key, ['productions_write']);
    const [removed, ...logins] = await Promise.all([
      company.call({ method: 'DELETE', path: `${path}/${key.key}` }),
      ...Array.from({ length: 3 }, () =>
        call<{ token?: string }>({ method: 'POST', path: '/api/authorization', basic: key, body: {} }),
      ),
    ]);
    if (removed.status !== 204) await company.call({ method: 'DELETE', path: `${path}/${key.key}` });
    for (const { body } of logins) if (body.token) assert.equal(await opens(body.token), 401);
  }
});

test('the last key with the admin role is neither deleted nor made an ordinary one', async () => {
  const company = await newCompany();
  const own = `${path}/${company.key}`;
  await create(company, { name: 'ordinary' });
  const refused = [
    await company.call({ method: 'DELETE', path: own }),
    await company.call({ method: 'PUT', path: own, body: { admin: false } }),
    await company.call({ method: 'PUT', path: own, body: { admin: null } }),
  ];
  for (const answer of refused) assert.equal(answer.status, 400, answer.text);
  assert.equal((await company.call({ path: own })).status, 200, 'the token is alive, the key is there');
  await create(company, { name: 'second', admin: true });
  assert.equal((await company.call({ method: 'DELETE', path: own })).status, 204);
  assert.equal((await company.call({ path })).status, 401, 'its own token has died with it');
});

test('two admin keys deleted at once leave one', async () => {
  const company = await newCompany();
  const second = await create(company, { name: 'second', admin: true });
  const tokens = [await company.token(), await issueToken(second, ['company_admin'])];
  const keys = [second.key, company.key];
  const answers = await Promise.all(
    keys.map((key, position) => call({ method: 'DELETE', path: `${path}/${key}`, token: tokens[position] ?? '' })),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  assert.equal(statuses[0], 204);
  assert.ok([400, 401, 409].includes(statuses[1] ?? 0), String(statuses));
  const left = answers[0]?.status === 204 ? company : second;
  assert.equal((await call({ method: 'POST', path: '/api/authorization', basic: left, body: {} })).status, 201);
});

test('a key that loses or gains the admin role loses its live token', async () => {
  const company = await newCompany();
  const key = await create(company, { name: 'second', admin: true });
  const before = await issueToken(key, ['company_admin']);
  const role = async (admin: boolean) => {
    const answer = await company.call({ method: 'PUT', path: `${path}/${key.key}`, body: { admin } });
    assert.equal(answer.status, 200, answer.text);
  };
  await role(false);
  assert.equal((await call({ path, token: before })).status, 401);
  const login = { method: 'POST', path: '/api/authorization', basic: key } as const;
  assert.equal((await call({ ...login, body: { scopes: ['company_admin'] } })).status, 400);
  const ordinary = await issueToken(key, ['productions_write']);
  await role(true);
  assert.equal(await opens(ordinary), 401);
  assert.equal((await call({ path, token: await issueToken(key, ['company_admin']) })).status, 200);
});

test('a new name leaves role and token alone', async () => {
  const company = await newCompany();
  const body = { name: 'renamed' };
  const { status, body: shown } = await company.call<Created>({ method: 'PUT', path: `${path}/${company.key}`, body });
  assert.deepEqual([status, shown.name, shown.admin], [200, 'renamed', true]);
  assert.equal((await company.call({ path })).status, 200);
});

test('the keys of another company are unknown', async () => {
  const [mine, theirs] = await Promise.all([newCompany(), newCompany()]);
  const one = `${path}/${theirs.key}`;
  assert.equal((await mine.call({ path: one })).status, 404);
  assert.equal((await mine.call({ method: 'PUT', path: one, body: { name: 'x' } })).status, 404);
  assert.equal((await mine.call({ method: 'DELETE', path: one })).status, 404);
  assert.equal((await theirs.call<Created[]>({ path })).body.length, 1);
});

test('only the back office manages keys', async () => {
  const company = await newCompany();
  const token = await issueToken(company, ['productions_write']);
  for (const method of ['GET', 'POST'] as const) assert.equal((await call({ method, path, token })).status, 403);
  for (const method of ['GET', 'PUT', 'DELETE'] as const) {
    assert.equal((await call({ method, path: `${path}/${company.key}`, token })).status, 403);
  }
});

test('an API key shows by which one it was made, whatever becomes of that one', async () => {
  const company = await newCompany();
  type Made = { readonly key: string; readonly 'made-by': string | null };
  const [first, admin] = [
    await company.call<Made>({ path: `${path}/${company.key}` }),
    await create(company, { name: 'a', admin: true }),
  ];
  assert.equal(first.body['made-by'], null, 'the operator made the first');
  const token = await issueToken(admin, ['company_admin']);
  const second = await call<Made>({ method: 'POST', path, token, body: { name: 'b' } });
  assert.equal(second.body['made-by'], admin.key);
  const one = `${path}/${second.body.key}`;
  const renamed = await company.call<Made>({ method: 'PUT', path: one, body: { name: 'c', 'made-by': company.key } });
  assert.equal(renamed.body['made-by'], admin.key);
  await company.call({ method: 'DELETE', path: `${path}/${admin.key}` });
  const { body } = await company.call<readonly Made[]>({ path });
  assert.deepEqual(
    new Map(body.map(({ key, 'made-by': by }) => [key, by])),
    new Map([
      [company.key, null],
      [second.body.key, admin.key],
    ]),
  );
});

const HOUR = 3_600_000;
const instant = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** When each key of a company was used last, by its name, as the list and each key by itself tell it. */
async function lastUses(company: TestCompany): Promise<Readonly<Record<string, string | null>>> {
  type Shown = { readonly key: string; readonly name: string; readonly 'last-used-at': string | null };
  const { body } = await company.call<readonly Shown[]>({ path });
  for (const shown of body) {
    if (shown.key === company.key) continue;
    assert.deepEqual((await company.call({ path: `${path}/${shown.key}` })).body, shown);
  }
  return Object.fromEntries(body.map(({ name, 'last-used-at': at }) => [name, at]));
}

test('an API key shows when it was used last, in the console too: exact as far as the queue goes back, then to the hour', async () => {
  const begin = Math.ceil(Date.now() / HOUR) * HOUR;
  stopDate(begin);
  const company = await newCompany();
  const [erp, line] = [await create(company, { name: 'ERP', admin: true }), await create(company, { name: 'line' })];
  assert.deepEqual(
    { ...(await lastUses(company)), 'First key': 'now' },
    { 'First key': 'now', ERP: null, line: null },
    'made is not used',
  );
  const token = await issueToken(erp, ['productions_write']);
  await call({ method: 'POST', path: '/api/authorization', basic: line, body: { scopes: ['productions_write'] } });
  vi.advanceTimersByTime(20 * 60_000);
  const again = await meter(() => call({ path: '/api/suppliers', token }));
  assert.ok(!again.commands.includes('PutItem'), 'one write for each hour');
  assert.equal((await lastUses(company)).ERP, instant(begin + 20 * 60_000));
  for (let count = 0; count < 12; count++) {
    vi.advanceTimersByTime(61_000);
    await Promise.all(Array.from({ length: 10 }, () => company.call({ path: '/api/suppliers' })));
  }
  assert.equal((await lastUses(company)).ERP, instant(begin), 'pushed out of the queue by others');
  vi.advanceTimersByTime(HOUR);
  await signIn(erp);
  assert.equal((await lastUses(company)).ERP, instant(begin + HOUR + 20 * 60_000 + 12 * 61_000));
  assert.equal((await lastUses(company)).line, instant(begin));
});

test('a last use that cannot be noted refuses nothing', async () => {
  const company = await newCompany();
  const key = await create(company, { name: 'ERP' });
  const heal = injectFault((command, input) =>
    command === 'PutItem' && JSON.stringify(input).includes(`key#${key.key}`) ? new Error('out of order') : undefined,
  );
  try {
    assert.equal(await opens(await issueToken(key, ['productions_write'])), 200);
  } finally {
    heal();
  }
});
