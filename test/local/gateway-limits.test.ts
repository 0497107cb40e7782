import assert from 'node:assert/strict';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { test } from 'vitest';
import { allowingAuthorizer, testGateway } from './test-gateway.ts';

test('a body over 10 MB is 413 before the authorizer runs; one Lambda could not take is 413 too', async () => {
  const authorizer = () => assert.fail('asked');
  assert.equal(
    (await testGateway({ authorizer })({ method: 'POST', body: new Uint8Array(10 * 1024 ** 2 + 1) })).status,
    413,
  );
  const send = testGateway({ things: () => ({ statusCode: 201 }) });
  // In base64 it has a third more.
  assert.equal((await send({ method: 'POST', body: '"'.repeat(4.6 * 1024 ** 2) })).status, 413);
  assert.equal((await send({ method: 'POST', body: '"'.repeat(4_500_000) })).status, 201);
});

test('a function that takes too long is 504', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { status, body } = await testGateway({ things: () => promise }, { integrationMilliseconds: 20 })({});
  resolve({ statusCode: 200 });
  assert.equal(status, 504);
  assert.equal(body.status, 504);
});

test('a function that throws or answers something malformed is 502', async () => {
  const malformed: unknown[] = [
    undefined,
    'text',
    {},
    { statusCode: 'many' },
    { statusCode: 999 },
    { statusCode: 200, body: { not: 'a string' } },
    { statusCode: 200, extra: 1 },
    { statusCode: 200, headers: { a: { b: 1 } } },
    { statusCode: 200, body: 'x'.repeat(6_291_557) },
  ];
  for (const answer of malformed) assert.equal((await testGateway({ things: () => answer })({})).status, 502);
  assert.equal((await testGateway({ things: () => Promise.reject(new Error('broken')) })({})).status, 502);
});

test('a header API Gateway keeps for itself is renamed in the answer of a function', async () => {
  const things = () => ({ statusCode: 401, headers: { 'www-authenticate': 'Basic', etag: '"1"' } });
  const { headers } = await testGateway({ things })({});
  assert.deepEqual(headers, {
    'Content-Type': 'application/json',
    'x-amzn-Remapped-www-authenticate': 'Basic',
    etag: '"1"',
  });
});

test('the usage plan lets twice the limit through at once, refills at twice the rate, and counts per key', async () => {
  let now = 1_000_000;
  let key = 'one';
  const authorizer = (event: APIGatewayRequestAuthorizerEvent) => ({
    ...allowingAuthorizer(event),
    usageIdentifierKey: key,
  });
  const send = testGateway({ authorizer }, { rateLimitPerMinute: 3, now: () => now });
  const statuses = async (count: number) =>
    Promise.all(Array.from({ length: count }, async () => (await send({})).status));
  assert.deepEqual(await statuses(7), [200, 200, 200, 200, 200, 200, 429]);
  const { headers, body } = await send({});
  assert.equal(headers['Retry-After'], '1');
  assert.equal(body.error, 'RateLimitError');
  key = 'two';
  assert.deepEqual(await statuses(1), [200]);
  key = 'one';
  now += 10_000;
  assert.deepEqual(await statuses(2), [200, 429]);
});
