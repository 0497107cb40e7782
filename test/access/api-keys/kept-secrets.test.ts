import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { test } from 'vitest';
import { handler } from '../../../functions/access/authorization/index.ts';
import { sandboxClient } from '../../../local/table.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { apiKeyKey, tokenKey } from '../../../shared/identity.ts';
import { rowsNaming } from '../../scripts/company/raw-table.ts';
import {
  call,
  issueToken,
  newCompany,
  type TestCompany,
  theFactory,
  untilSettled,
  useOwnFactory,
} from '../../support/factory.ts';
import { type ReceivedCall, receiver } from '../../support/receiver.ts';
import { signIn } from '../sessions/signing-in.ts';

useOwnFactory();

type Credentials = Pick<TestCompany, 'key' | 'secret'>;

const authorization = '/api/authorization';

/** Where in the table a text can be read. */
async function placesOf(text: string): Promise<readonly string[]> {
  const rows = await rowsNaming(sandboxClient((await theFactory()).database.endpoint), text);
  return rows.map(({ place }) => place);
}

async function secondKey(company: TestCompany): Promise<Credentials> {
  const headers = { 'idempotency-key': 'second' };
  const request = { method: 'POST' as const, path: '/api/api-keys', headers, body: { name: 'second', admin: true } };
  return (await company.call<Credentials>(request)).body;
}

const logIn = ({ key, secret }: Credentials) =>
  call<{ token: string }>({ method: 'POST', path: '/v1/api_auth', body: { api_key: key, api_secret: secret } });

test('no API secret and no token can be read in the table, and no hash that is there opens anything', async () => {
  const company = await newCompany();
  const second = await secondKey(company);
  const body = { name: 'Line' };
  const fixed = await company.call<{ token: string }>({ method: 'POST', path: '/api/static-tokens', body });
  const session = await signIn(company);
  const secrets = {
    'secret of the first key': company.secret,
    'secret of a second key': second.secret,
    'access token': await company.token(),
    'access token of the second key': await issueToken(second, ['productions_write']),
    'dynamic token': (await logIn(company)).body.token,
    'static token': fixed.body.token,
    'token of a session': session.token,
    'cookie of a session': session.cookie,
  };
  await untilSettled();
  for (const [what, text] of Object.entries(secrets)) {
    assert.ok(text.length > 40, what);
    assert.deepEqual(await placesOf(text), [], what);
    assert.deepEqual(await placesOf(text.split('.').at(-1) ?? ''), [], what);
  }
  for (const encoding of ['base64', 'base64url', 'hex'] as const) {
    const hash = createHash('sha256').update(company.secret).digest(encoding);
    assert.equal((await call({ path: authorization, basic: { key: company.key, secret: hash } })).status, 401);
    assert.equal((await logIn({ key: company.key, secret: hash })).status, 401);
  }
  assert.equal((await call({ path: authorization, basic: { key: company.key, secret: '' } })).status, 401);
});

test('a live token is given again to who shows the secret, though the table does not have it', async () => {
  const company = await newCompany();
  const token = await issueToken(company, ['productions_write']);
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await call<{ token: string }>({ path: authorization, basic: company })).body.token, token);
  }
  assert.equal((await call({ path: '/api/suppliers', token })).status, 200);
});

/** A key as versions before kept it: its secret as it was made, and its live token. */
async function olderKey(company: TestCompany): Promise<Credentials & { readonly token: string }> {
  const [key, secret] = [`${company.key}-older`, 'an-older-secret-of-43-characters-_0123456789'.slice(0, 43)];
  const token = `${company.id}.${'t'.repeat(43)}`;
  const scopes = ['productions_write'];
  const live = { company: company.id, key, scopes, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  const record = { company: company.id, key, secret, admin: true, token: { ...live, token } };
  const put = (Item: object) => db().send(new PutCommand({ TableName: tableName(), Item: { ...Item } }));
  await put({ ...apiKeyKey(key), ...record });
  await put({ ...tokenKey(token), ...live });
  return { key, secret, token };
}

test('a key of a version before goes on: it logs in, shows its live token, and that dies with the next', async () => {
  const company = await newCompany();
  for (const end of ['POST', 'DELETE'] as const) {
    const older = await olderKey(company);
    const shown = await call<{ token: string }>({ path: authorization, basic: older });
    assert.equal(shown.body.token, older.token);
    assert.equal((await call({ path: '/api/suppliers', token: older.token })).status, 200);
    assert.equal((await logIn(older)).status, 200);
    assert.equal((await logIn({ ...older, secret: `${older.secret}x` })).status, 401);
    const ended = await call({ method: end, path: authorization, basic: older, ...(end === 'POST' && { body: {} }) });
    assert.ok(ended.status < 300, ended.text);
    assert.equal((await call({ path: '/api/suppliers', token: older.token })).status, 401);
  }
});

test('calls are signed with the secret as its owner has it, whether the table has a hash of it or itself', async (t) => {
  const company = await newCompany();
  const older = await olderKey(company);
  const second = await secondKey(company);
  for (const basic of [company, second, older]) {
    const endpoint = await receiver(t);
    const token = await issueToken(basic, ['company_admin']);
    const body = { url: endpoint.url, topics: ['lot_created'] };
    const made = await call<{ id: number }>({ method: 'POST', path: '/api/webhooks', token, body });
    await call({ method: 'POST', path: `/api/webhooks/${made.body.id}/test`, token });
    const [{ text, headers }] = (await endpoint.received(1)) as [ReceivedCall];
    for (const algorithm of ['sha256', 'sha1']) {
      const expected = createHmac(algorithm, basic.secret).update(text).digest('base64');
      assert.equal(headers[`x-prodsmart-hmac-${algorithm}`], expected, algorithm);
    }
  }
});

test('while a deployment takes, an authorizer of the version before gives no token that could be read: 409, to be sent again', async () => {
  const company = await newCompany();
  const token = await issueToken(company, ['productions_write']);
  for (const httpMethod of ['GET', 'POST']) {
    const event = {
      ...{ resource: authorization, path: authorization, httpMethod, headers: {}, multiValueHeaders: {}, body: null },
      requestContext: { requestId: 'r', authorizer: { company: company.id, key: company.key, via: 'basic' } },
    };
    const answer = await handler(
      event as unknown as APIGatewayProxyEvent,
      { getRemainingTimeInMillis: () => 9_000 } as Context,
    );
    assert.equal(answer.statusCode, 409, answer.body);
    assert.match(answer.body, /being updated at this moment/);
  }
  assert.equal((await call({ path: '/api/suppliers', token })).status, 200);
});
