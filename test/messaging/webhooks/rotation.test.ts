import assert from 'node:assert/strict';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Webhook } from 'standardwebhooks';
import { test } from 'vitest';
import { newEndpointSecret } from '../../../functions/messaging/model/signature.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { stopDate } from '../../support/clock.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { type Receiver, receiver } from '../../support/receiver.ts';
import { sent } from '../../support/sent.ts';

useFactory({ rateLimitPerMinute: 0 });

const HOUR = 3_600_000;

type Rotated = {
  readonly secret: string;
  readonly 'previous-secret-until': string | null;
  readonly 'previous-secrets-until': readonly string[];
};

const rotate = (company: TestCompany, body: object = {}) =>
  company.call<Rotated & { readonly detail?: string }>({
    method: 'POST',
    path: '/api/webhooks/1/rotate-secret',
    body,
  });

/** Which of these secrets sign the next call. */
async function signingOf(company: TestCompany, endpoint: Receiver, secrets: readonly string[]) {
  const calls = endpoint.calls.length;
  await company.call({ method: 'POST', path: '/api/webhooks/1/test' });
  await endpoint.received(calls + 1);
  const { text, headers } = endpoint.calls[calls] as Receiver['calls'][number];
  return secrets.map((secret) => {
    try {
      return Boolean(new Webhook(secret).verify(text, headers as Record<string, string>));
    } catch {
      return false;
    }
  });
}

test('each previous secret signs until the instant its own rotation named, whatever comes after', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const start = Date.now();
  stopDate(start);
  const token = await company.token();
  assert.ok(token);
  const topics = ['lot_created'];
  const secrets = [(await sent<Rotated>(company, 'POST', '/api/webhooks', { url: endpoint.url, topics })).secret];
  const named: (string | null)[] = [];
  for (const body of [{ 'overlap-hours': 1 }, { 'overlap-hours': 1 }, { 'overlap-hours': 0 }, {}]) {
    const answer = await rotate(company, body);
    assert.equal(answer.status, 200, answer.text);
    secrets.push(answer.body.secret);
    named.push(answer.body['previous-secret-until']);
  }
  const isoAt = (hours: number) => new Date(start + hours * HOUR).toISOString();
  assert.deepEqual(named, [isoAt(1), isoAt(1), isoAt(1), isoAt(24)]);
  const { body } = await company.call<Rotated>({ path: '/api/webhooks/1' });
  assert.deepEqual(body['previous-secrets-until'], [isoAt(1), isoAt(1), isoAt(24)]);

  const signing = () => signingOf(company, endpoint, secrets);
  assert.deepEqual(await signing(), [true, true, false, true, true]);
  stopDate(start + HOUR + 1);
  assert.deepEqual(await signing(), [false, false, false, true, true]);
});

test('a previous secret in the form in which there was only one signs until its date, whatever rotations follow', async (t) => {
  const company = await newCompany();
  const endpoint = await receiver(t);
  const start = Date.now();
  stopDate(start);
  const topics = ['lot_created'];
  const { secret } = await sent<Rotated>(company, 'POST', '/api/webhooks', { url: endpoint.url, topics });
  const old = newEndpointSecret();
  const until = new Date(start + HOUR).toISOString();
  await db().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: { pk: `${company.id}#webhooks`, sk: '1'.padStart(16, '0') },
      UpdateExpression: 'SET #data.previousSecret = :previous',
      ExpressionAttributeNames: { '#data': 'data' },
      ExpressionAttributeValues: { ':previous': { secret: old, until } },
    }),
  );

  const shown = async () => (await company.call<Rotated>({ path: '/api/webhooks/1' })).body;
  assert.equal((await shown())['previous-secret-until'], until);
  assert.deepEqual(await signingOf(company, endpoint, [old, secret]), [true, true]);
  const paused = await company.call({ method: 'PUT', path: '/api/webhooks/1', body: { active: true } });
  assert.equal(paused.status, 200);
  assert.equal((await shown())['previous-secret-until'], until, 'an update keeps it');

  const { body: rotated } = await rotate(company);
  assert.deepEqual((await shown())['previous-secrets-until'], [until, new Date(start + 24 * HOUR).toISOString()]);
  const secrets = [old, secret, rotated.secret];
  assert.deepEqual(await signingOf(company, endpoint, secrets), [true, true, true]);
  stopDate(start + HOUR + 1);
  assert.deepEqual(await signingOf(company, endpoint, secrets), [false, true, true]);
});

test('a sixth rotation within the overlap of five is 409, says until when, and changes nothing', async () => {
  const company = await newCompany();
  await sent(company, 'POST', '/api/webhooks', { url: 'https://erp.example/', topics: ['lot_created'] });
  for (let count = 0; count < 5; count += 1) assert.equal((await rotate(company)).status, 200);
  const { body: before } = await company.call<Rotated>({ path: '/api/webhooks/1' });
  assert.equal(before['previous-secrets-until'].length, 5);
  const sixth = await rotate(company);
  assert.equal(sixth.status, 409);
  assert.match(sixth.body.detail ?? '', /five|5/);
  assert.ok(sixth.body.detail?.includes(before['previous-secrets-until'][0] ?? '?'), sixth.text);
  assert.deepEqual((await company.call({ path: '/api/webhooks/1' })).body, before);
  assert.equal((await rotate(company, { 'overlap-hours': 0 })).status, 200, 'without an overlap it is always possible');
});
