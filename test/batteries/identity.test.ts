import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Scope } from '../../shared/http/contract.ts';
import type { CallRequest } from '../support/call.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { nextPage } from '../support/walk.ts';
import { contentsOf, watchWrites } from './contents.ts';
import {
  ask,
  assertDeclared,
  bodyFor,
  guarded,
  pointersOf,
  prepare,
  type Row,
  requestOf,
  rows,
  scopes,
  subjectOf,
} from './rows.ts';

useFactory({ rateLimitPerMinute: 0 });
before(watchWrites);

const SCOPES: readonly Scope[] = ['productions_write', 'company_admin'];

for (const row of guarded) {
  test(`${row.title} is 401 without valid credentials, in the words of both APIs, and does nothing`, async () => {
    const company = await newCompany();
    const { key, secret } = company;
    const subject = await subjectOf(row, company, 11);
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
    // Good for another route: let in by the gateway and refused by the function, which serves one API only.
    const refusedHere = auth === 'tokenOrBasic' ? [] : [{ ...request, ...other }];
    const attempts = [...refusedByAll, ...refusedHere];
    for (const [position, attempt] of attempts.entries()) {
      const answer = await call<Record<string, unknown>>(attempt);
      assert.equal(answer.status, 401, `attempt ${position}: ${answer.text}`);
      assertDeclared(row, answer);
      if (position >= refusedByAll.length) continue;
      const { success, message, error } = answer.body;
      assert.deepEqual([success, typeof message, typeof error], [false, 'string', 'string']);
      assert.ok(answer.headers['www-authenticate'], 'a 401 says what would be taken');
    }
    assert.deepEqual(await contentsOf(company), before);
  });
}

for (const row of guarded.filter(({ route }) => route.scope !== undefined)) {
  test(`${row.title} is 403 for a token without its scope, and does nothing`, async () => {
    const company = await newCompany();
    const subject = await subjectOf(row, company, 11);
    const before = await contentsOf(company);
    for (const scope of SCOPES) {
      const token = await issueToken(company, [scope]);
      const allowed = scopes(row).includes(scope);
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

for (const row of guarded) {
  test(`${row.title}: another company sees and changes nothing`, async () => {
    const [owner, stranger] = await Promise.all([newCompany(), newCompany()]);
    await prepare(row, stranger);
    const subject = await subjectOf(row, owner, 7011);
    if (row.route.paged) await createdIn(row, owner, [7012]);
    const before = await contentsOf(owner);
    const strangerBefore = await contentsOf(stranger);
    const answer = await ask(row, stranger, subject, { body: bodyFor(row, 9012) });
    if (Object.keys(subject).length > 0) {
      assert.equal(answer.status, 404, `names nothing of the stranger's: ${answer.text}`);
      assert.deepEqual(await contentsOf(stranger), strangerBefore, 'and writes nothing for the stranger');
    } else assert.doesNotMatch(answer.text, /701[12]/, 'shows nothing of the owner');
    assert.deepEqual(await contentsOf(owner), before, 'what the owner has stays byte for byte');
  });
}

for (const row of rows.filter(({ route }) => route.bulk)) {
  test(`${row.title}: equal codes, ids and Idempotency-Keys of two companies have nothing to do with each other`, async () => {
    const companies = [await newCompany(), await newCompany()];
    const made = [];
    for (const company of companies) {
      await prepare(row, company);
      const headers = { 'idempotency-key': 'one-and-the-same' };
      const answer = await ask(row, company, {}, { headers, body: bodyFor(row, 7011) });
      assert.equal(answer.headers['idempotent-replayed'], undefined);
      made.push(answer.status);
    }
    assert.deepEqual(made, [row.route.status, row.route.status]);
  });
}

for (const row of guarded.filter(({ route }) => route.paged)) {
  test(`${row.title}: a cursor of another company, of another list, or of one's own making is 400`, async () => {
    const [owner, stranger] = await Promise.all([newCompany(), newCompany()]);
    const [subject, own] = [await subjectOf(row, owner, 7011), await subjectOf(row, stranger, 9011)];
    await createdIn(
      row,
      owner,
      Array.from({ length: 26 }, (_, position) => 7100 + position),
    );
    const first = await ask(row, owner, subject);
    const cursor = new URL(`http://x${nextPage(first.headers) ?? ''}`).searchParams.get('cursor');
    const made = Buffer.from(JSON.stringify({ mark: 'x', position: { sk: '1' } })).toString('base64url');
    for (const value of [made, 'nonsense', '{}', ...(cursor === null ? [] : [cursor])]) {
      const answer = await ask(row, stranger, own, { query: { cursor: value } });
      assert.deepEqual([answer.status, pointersOf(answer)], [400, ['cursor']], value);
    }
    // Not every list can be made longer than a page.
    if (cursor !== null) assert.equal((await ask(row, owner, subject, { query: { cursor } })).status, row.route.status);
  });
}

/** Creates entities in the list a row shows, where a POST does that; all, or none when that is too many. */
async function createdIn(row: Row, company: TestCompany, seeds: readonly number[]): Promise<void> {
  const creating = rows.find(({ path, route }) => path === row.path && route.bulk);
  if (!creating) return;
  await prepare(creating, company);
  await ask(creating, company, {}, { body: seeds.map((seed) => bodyFor(creating, seed)) });
}
