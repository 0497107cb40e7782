import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type { Scope } from '../../shared/http/contract.ts';
import type { CallRequest } from '../support/call.ts';
import { call, issueToken, useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import { assertDeclared, bodyFor, guardedRows, requestOf, scopesOfRow } from './rows.ts';
import { sharedStageOf, stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });
beforeAll(watchWrites);

const SCOPES: readonly Scope[] = ['productions_write', 'company_admin'];

for (const row of guardedRows) {
  test.concurrent(`${row.title} is 401 without valid credentials, in the words of both APIs, and does nothing`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const { key, secret } = company;
    const before = await contentsOf(company);
    const request = requestOf(row, subject, { body: bodyFor(row, 12) });
    const { auth } = row.route;
    const refusedByAll: readonly CallRequest[] = [
      request,
      { ...request, token: `${company.id}.${'x'.repeat(43)}` },
      { ...request, query: { access_token: 'nonsense' } },
      { ...request, basic: { key, secret: `${secret}x` } },
      { ...request, headers: { authorization: 'Digest username="x"' } },
    ];
    const other = auth === 'basic' ? { token: await company.token() } : { basic: { key, secret } };
    // Good for another route.
    const refusedHere = auth === 'tokenOrBasic' ? [] : [{ ...request, ...other }];
    const attempts = [...refusedByAll, ...refusedHere];
    for (const [position, attempt] of attempts.entries()) {
      const answer = await call<Record<string, unknown>>(attempt);
      assert.equal(answer.status, 401, `attempt ${position}: ${answer.text}`);
      assertDeclared(row, answer);
      const { success, message, error } = answer.body;
      assert.deepEqual([success, typeof message, typeof error], [false, 'string', 'string']);
      const challenge = answer.headers['www-authenticate'] ?? '';
      const basic = auth === 'basic' || auth === 'tokenOrBasic';
      assert.equal(challenge.startsWith('Basic '), basic || attempt.basic !== undefined, challenge);
      assert.equal(/\bBearer /.test(challenge), auth !== 'basic' && !(basic && attempt.basic), challenge);
    }
    assert.deepEqual(await contentsOf(company), before);
  });
}

for (const row of guardedRows.filter(({ route }) => route.scope !== undefined)) {
  test.concurrent(`${row.title} is 403 for a token without its scope, and does nothing`, async () => {
    const { company, subject } = await stageOf(row);
    const before = await contentsOf(company);
    for (const scope of SCOPES) {
      const token = await issueToken(company, [scope]);
      const allowed = scopesOfRow(row).includes(scope);
      const request = allowed && row.method !== 'GET' ? undefined : requestOf(row, subject, { body: bodyFor(row, 12) });
      if (!request) continue;
      const answer = await call({ ...request, token });
      assert.equal(answer.status === 403, !allowed, `${scope}: ${answer.text}`);
      assertDeclared(row, answer);
    }
    const after = await contentsOf(company);
    // A channel that was read is empty.
    if (row.method !== 'GET') assert.deepEqual(after, before);
  });
}
