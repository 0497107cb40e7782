import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { createCompany } from '../../../../functions/access/company/onboard.ts';
import { keptSecret } from '../../../../shared/api-secret.ts';
import { apply } from '../../../../shared/db/apply.ts';
import { putWrite } from '../../../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey } from '../../../../shared/identity.ts';
import { stopDate } from '../../../support/clock.ts';
import { call, issueToken, newCompany, useFactory } from '../../../support/factory.ts';

useFactory();

const path = '/api/suppliers';

/** A company with two API keys and a token of each. */
async function companyWithTwoKeys(): Promise<readonly string[]> {
  const { company, key, secret } = await createCompany({ name: 'Two keys', timeZone: 'UTC' });
  const record: ApiKeyRecord = { company, key: `${key}-second`, ...keptSecret(secret), admin: false };
  await apply([putWrite({ ...apiKeyKey(record.key), ...record })]);
  const keys = [key, record.key];
  return Promise.all(keys.map((name) => issueToken({ key: name, secret }, ['productions_write'])));
}

test('of 200 requests at once over two keys of a company exactly 118 pass beside the two log-ins', async () => {
  const tokens = await companyWithTwoKeys();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, position) => call({ path, token: tokens[position % 2] ?? '' })),
  );
  const statuses = answers.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 118);
  assert.equal(statuses.filter((status) => status === 429).length, 82);
});

test('the 121st request within 60 s is 429 with the exact Retry-After, a problem document, and no effect', async () => {
  stopDate(Date.now());
  const company = await newCompany();
  const token = await company.token();
  vi.advanceTimersByTime(13_250);
  await Promise.all(Array.from({ length: 119 }, () => call({ path, token })));
  vi.advanceTimersByTime(1_500);
  const body = { code: 'S121', name: 'Too late' };
  const refused = await call<{ status: number; title: string }>({ method: 'POST', path, token, body });
  assert.equal(refused.status, 429);
  // The log-in was 14.75 s ago: it leaves the window in 45.25 s.
  assert.equal(refused.headers['retry-after'], '46');
  assert.equal(refused.headers['content-type'], 'application/problem+json');
  assert.deepEqual([refused.body.status, refused.body.title], [429, 'Too Many Requests']);
  vi.advanceTimersByTime(45_000);
  assert.equal((await call({ path, token })).status, 429, 'a quarter of a second too early');
  vi.advanceTimersByTime(1_000);
  const answer = await call<readonly unknown[]>({ path, token });
  assert.deepEqual([answer.status, answer.body], [200, []], 'let in, and the refused supplier was not created');
});

test('refused requests do not count', async () => {
  stopDate(Date.now());
  const company = await newCompany();
  const token = await company.token();
  vi.advanceTimersByTime(30_000);
  await Promise.all(Array.from({ length: 119 }, () => call({ path, token })));
  for (let position = 0; position < 50; position += 1) {
    vi.advanceTimersByTime(500);
    assert.equal((await call({ path, token })).status, 429);
  }
  vi.advanceTimersByTime(5_000);
  assert.equal((await call({ path, token })).status, 200, 'the log-in has left the window');
  assert.equal((await call({ path, token })).status, 429, 'the 119 have not');
});

test('every answer to an authenticated request says what is left, refusals included', async () => {
  const company = await newCompany();
  const token = await company.token();
  const requests = [
    { path },
    { path: `${path}/999` },
    { path, method: 'POST', body: 'no JSON' },
    { path: '/api/company', method: 'PUT', body: { name: 7 } },
  ] as const;
  for (const [position, request] of requests.entries()) {
    const { headers } = await call({ ...request, token });
    assert.equal(headers['ratelimit-limit'], '120');
    assert.equal(headers['ratelimit-remaining'], String(118 - position));
    assert.match(headers['ratelimit-reset'] ?? '', /^([1-9]|[1-5]\d|60)$/);
  }
});

test('companies do not use up each other’s budget', async () => {
  const [busy, idle] = await Promise.all([newCompany(), newCompany()]);
  await Promise.all([busy.token(), idle.token()]);
  await Promise.all(Array.from({ length: 125 }, () => busy.call({ path })));
  assert.equal((await busy.call({ path })).status, 429);
  const { status, headers } = await idle.call({ path });
  assert.deepEqual([status, headers['ratelimit-remaining']], [200, '118']);
});
