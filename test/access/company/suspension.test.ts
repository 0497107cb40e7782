import assert from 'node:assert/strict';
import { test } from 'vitest';
import { resumeCompany, suspendCompany } from '../../../functions/access/company/suspension.ts';
import { call, issueToken, newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';

useFactory();

type Refusal = { readonly title: string; readonly detail: string; readonly error: string; readonly message: string };

/** A company with a credential of each kind, and a request with each of them. */
async function companyWithCredentials() {
  const company = await newCompany();
  const token = await company.token();
  const second = (
    await company.call<{ key: string; secret: string }>({ method: 'POST', path: '/api/api-keys', body: { name: 'B' } })
  ).body;
  const fixed = (
    await company.call<{ token: string }>({ method: 'POST', path: '/api/static-tokens', body: { name: 'S' } })
  ).body.token;
  const { body } = await login(company);
  const requests = {
    token: () => call<Refusal>({ path: '/api/suppliers', token }),
    'x-access-token': () => call<Refusal>({ path: '/api/suppliers', headers: { 'x-access-token': token } }),
    static: () => call<Refusal>({ path: '/api/suppliers', token: fixed }),
    dynamic: () => call<Refusal>({ path: '/api/suppliers', token: body.token }),
    basic: () => call<Refusal>({ method: 'POST', path: '/api/authorization', basic: second, body: {} }),
    'key and secret': () => login<Refusal>(company),
  };
  return { company, second, requests };
}

const login = <T = { token: string }>({ key, secret }: Pick<TestCompany, 'key' | 'secret'>) =>
  call<T>({ method: 'POST', path: '/v1/api_auth', body: { api_key: key, api_secret: secret } });

test('a suspended company is refused at once, whichever of its credentials it shows, with the reason it can read', async () => {
  const { company, second, requests } = await companyWithCredentials();
  for (const [kind, request] of Object.entries(requests)) assert.ok((await request()).status < 300, kind);
  await suspendCompany(company.id, 'The bill is open.');
  for (const [kind, request] of Object.entries(requests)) {
    if (kind === 'basic') continue;
    const { status, text, headers } = await request();
    assert.equal(status, 401, `${kind} ${text}`);
    assert.match(text, /suspended by the operator of the service; nothing of it is lost/, kind);
    // Of a function's own answer API Gateway renames it.
    assert.ok(headers['www-authenticate'] || kind === 'key and secret', kind);
    assert.doesNotMatch(text, /bill/, kind);
  }
  const basic = await requests.basic();
  assert.deepEqual([basic.status, basic.body.error], [401, 'InvalidTokenError']);
  const wrong = await call({ method: 'POST', path: '/api/authorization', basic: { ...second, secret: 'x' }, body: {} });
  assert.doesNotMatch(wrong.text, /suspended/, 'Only who has the secret learns it.');
});

test('a company that is resumed has everything it had, tokens included, and its ledger goes on without a gap', async () => {
  const { company, requests } = await companyWithCredentials();
  const made = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/suppliers',
    body: { code: 'S', name: 'S' },
  });
  await suspendCompany(company.id);
  const again = await suspendCompany(company.id, 'Twice.');
  assert.equal((await requests.token()).status, 401);
  await resumeCompany(company.id);
  assert.ok(again.since);
  for (const [kind, request] of Object.entries(requests)) assert.ok((await request()).status < 300, kind);
  const kept = await company.call<{ id: number }>({ path: `/api/suppliers/${made.body.id}` });
  assert.deepEqual(kept.body, made.body);
  await untilSettled();
  const { body } = await company.call<{ sequence: number }[]>({ path: '/api/events' });
  assert.deepEqual(
    body.map(({ sequence }) => sequence),
    body.map((_, position) => position + 1),
  );
});

test('a request that changes the settings while the company is suspended leaves it suspended', async () => {
  const company = await newCompany();
  const token = await company.token();
  await Promise.all([
    suspendCompany(company.id),
    ...Array.from({ length: 5 }, (_, n) =>
      call({ method: 'PUT', path: '/api/company', token, body: { name: `Name ${n}` } }),
    ),
  ]);
  assert.equal((await call({ path: '/api/company', token })).status, 401);
});

test('what was changed before is still told to webhooks and channels while the company is suspended', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/channels', body: { name: 'P', type: 'PRODUCT' } });
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P1', name: 'P1' } });
  await suspendCompany(company.id);
  await untilSettled();
  await issueTokenFails(company);
  await resumeCompany(company.id);
  const { text } = await company.call({ path: '/api/changes/P' });
  assert.match(text, /P1/);
});

const issueTokenFails = (company: TestCompany) => assert.rejects(issueToken(company, ['productions_write']), /401/);
