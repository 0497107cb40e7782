import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, test } from 'vitest';
import type * as z from 'zod/mini';
import { contracts } from '../../functions/contracts.ts';
import { type Item, partition } from '../../shared/db/entity.ts';
import { queryAll } from '../../shared/db/read.ts';
import { db, tableName } from '../../shared/db/table.ts';
import { hasReceipts } from '../../shared/http/contract.ts';
import { issueToken, newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { contentsOf, keepIdsRecognisable, watchWrites } from './contents.ts';
import { askRow, bodyFor, type Row, sendRow, writingRows } from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => {
  watchWrites();
  keepIdsRecognisable();
});

const BOTH = ['productions_write', 'company_admin'];
const headers = { 'Idempotency-Key': 'once' };

/** Another API key of the company, which sends its requests as the company does. */
async function anotherKey(company: TestCompany, admin = true): Promise<TestCompany> {
  const { body } = await company.call<{ key: string; secret: string }>({
    method: 'POST',
    path: '/api/api-keys',
    body: { name: 'another', admin },
  });
  const token = await issueToken(body, admin ? BOTH : ['productions_write']);
  return { ...company, ...body, token: async () => token };
}

/**
 * What a body says besides what is made up for each answer: ids, codes, instants and credentials; and besides the attempts
 * of a delivery, which go on by themselves.
 */
const textOf = ({ status, text }: { readonly status: number; readonly text: string }) =>
  `${status} ${text
    .replaceAll(/"(secret|token)":"[^"]*"|[\w-]*\d[\w:.+-]*|[\w-]{30,}/g, '…')
    .replaceAll(/"instance".*/g, '')
    .replaceAll(/"attempts":\[[^\]]*\]/g, '')}`;

for (const row of writingRows) {
  test.concurrent(`${row.title}: another API key of the company is not answered what the first was, but as without the Idempotency-Key`, async () => {
    const [shared, apart] = [await stageOf(row), await stageOf(row)];
    const body = bodyFor(row, 12);
    const [second, alone] = [await anotherKey(shared.company), await anotherKey(apart.company)];
    // It shows the latest events, of which the other key is one once it is told.
    if (row.operation === 'webhooks.testFilter') await untilSettled();
    const first = await askRow(row, shared.company, shared.subject, { headers, body });
    const firstApart = await askRow(row, apart.company, apart.subject, { headers, body });
    assert.deepEqual([first.status, first.status < 300], [firstApart.status, true], first.text);
    const asked = await askRow(row, second, shared.subject, { headers, body });
    const expected = await askRow(row, alone, apart.subject, { body });
    assert.equal(asked.headers['idempotent-replayed'], undefined);
    assert.equal(textOf(asked), textOf(expected));
  });
}

for (const row of writingRows.filter(({ route }) => hasReceipts(route))) {
  test.concurrent(`${row.title}: a new token of the same API key is answered again, one with other scopes 422 or 403, and nothing happens twice`, async () => {
    const { company, subject } = await stageOf(row);
    const body = bodyFor(row, 12);
    const first = await askRow(row, company, subject, { headers, body });
    const token = await issueToken(company, BOTH.toReversed());
    const contents = await contentsOf(company);
    const again = await askRow(row, { ...company, token: async () => token }, subject, { headers, body });
    assert.deepEqual([again.status, again.headers['idempotent-replayed']], [first.status, 'true'], again.text);
    const less = await issueToken(company, ['productions_write']);
    const refused = await askRow(row, { ...company, token: async () => less }, subject, { headers, body });
    const opens = [row.route.scope, row.route.orScope].includes('productions_write') || row.route.scope === undefined;
    assert.equal(refused.status, opens ? 422 : 403, refused.text);
    assert.deepEqual(await contentsOf(company), contents);
  });
}

const receiptsOf = ({ id }: TestCompany) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(id, 'receipts') },
  });

const answerIn = ({ answer }: Item) => brotliDecompressSync(answer as Uint8Array).toString('utf8');

/** A reset gives a secret only where the key before was deleted. */
const WITHOUT_CREDENTIAL = ['sandboxes.reset'];

for (const row of writingRows.filter(({ route, title }) => route.credential && !WITHOUT_CREDENTIAL.includes(title))) {
  const { credential = '' } = row.route;
  const shapes = row.route.bulk ? [bodyFor(row, 12), [bodyFor(row, 12), bodyFor(row, 13)]] : [bodyFor(row, 12)];
  for (const body of shapes) {
    test.concurrent(`${row.title}${Array.isArray(body) ? ' of an array' : ''}: the credential is in the first answer, in no receipt, and in no answer to a retry`, async () => {
      const { company, subject } = await stageOf(row);
      const first = await askRow(row, company, subject, { headers, body });
      const shown = [first.body].flat().map((one) => (one as Readonly<Record<string, string>>)[credential]);
      assert.ok(shown.every((value) => value !== undefined && value.length >= 30));
      const again = await askRow(row, company, subject, { headers, body });
      assert.deepEqual([again.status, again.headers['idempotent-replayed']], [first.status, 'true']);
      const kept = (await receiptsOf(company)).map(answerIn);
      assert.equal(kept.length, shown.length);
      for (const value of shown) assert.ok(![again.text, ...kept].some((text) => text.includes(value ?? '')));
    });
  }
}

/** Names under which anything in the answers of the API opens something by itself. */
const CREDENTIAL = /secret$|token$|password/i;

const membersOf = (schema: unknown): readonly string[] => {
  const { shape, element, innerType } = (schema as z.ZodMiniType).def as never as Readonly<Record<string, unknown>>;
  const own = Object.entries((shape ?? {}) as object).flatMap(([name, inner]) => [name, ...membersOf(inner)]);
  return [...own, ...[element, innerType].filter((inner) => inner !== undefined).flatMap(membersOf)];
};

test('every route whose answer has a secret or token keeps it out of its receipt, or has none', () => {
  const found = contracts.flatMap(({ resource, routes }) =>
    Object.entries(routes).flatMap(([name, route]) => {
      const secrets = (route.out ? membersOf(route.out()) : []).filter((member) => CREDENTIAL.test(member));
      if (hasReceipts(route))
        assert.deepEqual(secrets, route.credential ? [route.credential] : [], `${resource}.${name}`);
      return secrets.map((member) => `${resource}.${name} ${member}`);
    }),
  );
  assert.deepEqual(found.toSorted(), [
    'api-auth.create token',
    'api-keys.create secret',
    'authorization.create token',
    'authorization.get token',
    'sandboxes.create secret',
    'sandboxes.reset secret',
    'sessions.create token',
    'sessions.renew token',
    'static-tokens.create token',
    'webhooks.create secret',
    'webhooks.rotateSecret secret',
  ]);
});

const AUTHORIZATION = '/api/authorization';

test('a key without the admin role is told so, whatever a key with it was answered under the same Idempotency-Key', async () => {
  const company = await newCompany();
  const worker = await anotherKey(company, false);
  const row = writingRows.find(({ title }) => title === 'authorization.create') as Row;
  const body = { scopes: BOTH };
  const first = await sendRow(row, company, { method: 'POST', path: AUTHORIZATION, headers, body });
  const second = await sendRow(row, worker, { method: 'POST', path: AUTHORIZATION, headers, body });
  assert.deepEqual([first.status, second.status], [201, 400]);
  assert.match(second.text, /only to API keys with the admin role/);
});

test('a log-out under an Idempotency-Key that was used before ends the token, and a log-in gives a new one', async () => {
  const company = await newCompany();
  const ask = async (method: 'POST' | 'DELETE') => {
    const row = writingRows.find(({ route }) => route.path === AUTHORIZATION && route.method === method) as Row;
    return sendRow(row, company, { method, path: AUTHORIZATION, headers, body: method === 'POST' ? {} : undefined });
  };
  const tokens: unknown[] = [];
  for (const _ of [1, 2]) {
    const { status, body } = await ask('POST');
    assert.equal(status, 201);
    tokens.push((body as { token: string }).token);
    const out = await ask('DELETE');
    assert.deepEqual([out.status, out.headers['idempotent-replayed']], [204, undefined]);
  }
  assert.equal(new Set(tokens).size, 2);
  assert.deepEqual(await receiptsOf(company), []);
});

const digest = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Makes a receipt as they were before they named their sender, of an answer to `POST /api/webhooks`. */
async function putFormerReceipt(company: TestCompany, sent: unknown, answer: unknown, ttl: number): Promise<void> {
  const Item = {
    pk: partition(company.id, 'receipts'),
    sk: `${digest('once')}#0`,
    request: digest('webhooks.create', 'null', JSON.stringify(sent)),
    answer: brotliCompressSync(JSON.stringify(answer)),
    ttl,
  };
  await db().send(new PutCommand({ TableName: tableName(), Item }));
}

test('a retry finds a receipt from before receipts named their sender, without the credential in it, until that ends', async () => {
  const company = await newCompany();
  const body = { url: 'https://erp.example.com/hook', topics: ['lot_created'] };
  const post = (sent: unknown) => company.call({ method: 'POST', path: '/api/webhooks', headers, body: sent });
  const answer = { body: { id: 1, secret: 'whsec_of-long-ago' }, version: 1 };
  const now = Math.floor(Date.now() / 1_000);
  await putFormerReceipt(company, body, answer, now + 60);
  const again = await post(body);
  assert.deepEqual([again.status, again.headers['idempotent-replayed'], again.body], [201, 'true', { id: 1 }]);
  assert.equal((await post({ ...body, active: false })).status, 422);
  assert.deepEqual((await company.call({ path: '/api/webhooks' })).body, []);
  await putFormerReceipt(company, body, answer, now - 1);
  const fresh = await post(body);
  assert.deepEqual([fresh.status, fresh.headers['idempotent-replayed']], [201, undefined]);
});
