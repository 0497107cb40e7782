import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { APIGatewayProxyEvent, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { GatewayRequest } from '../../local/gateway/request.ts';
import { type GatewayOptions, gateway } from '../../local/gateway.ts';
import type { LambdaFunction } from '../../local/lambda.ts';
import type { Contract, Route } from '../../shared/http/contract.ts';

const row = (method: Route['method'], path: Route['path'], more: Partial<Route> = {}): Route => ({
  method,
  path,
  summary: '',
  status: 200,
  ...more,
});

const things: Contract = {
  resource: 'things',
  title: 'Things',
  description: '',
  routes: {
    list: row('GET', '/api/things'),
    create: row('POST', '/api/things', { aliases: [{ method: 'PUT', path: '/api/stuff' }] }),
    latest: row('GET', '/api/things/latest'),
    get: row('GET', '/api/things/{code}'),
    open: row('GET', '/open', { auth: 'none' }),
  },
};

type Result = Record<string, unknown> | undefined;
type Functions = Record<string, (event: never) => unknown>;

const policy = (Effect: string, Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }],
});

const allowing = ({ methodArn }: APIGatewayRequestAuthorizerEvent) => ({
  principalId: 'somebody',
  policyDocument: policy('Allow', methodArn),
  context: { company: 'acme', admin: true, at: 5 },
  usageIdentifierKey: 'acme-key',
});

const echoing = (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: JSON.stringify(event) });

function door(functions: Functions = {}, options: Partial<GatewayOptions> = {}) {
  const known: Functions = { authorizer: allowing, things: echoing, ...functions };
  const dispatch = gateway({
    contracts: [things],
    functions: async (name) => (async (event) => known[name]?.(event)) as LambdaFunction,
    rateLimitPerMinute: 120,
    ...options,
  });
  return async (request: Partial<GatewayRequest>) => {
    const { status, headers, body } = await dispatch({ method: 'GET', url: '/api/things', ...request });
    return { status, headers, body: body === '' ? undefined : JSON.parse(body) };
  };
}

test('both forms of a path reach the route, and the event names it by its template', async () => {
  const send = door();
  for (const url of ['/api/things', '/api/things/']) {
    const { status, body } = await send({ url });
    assert.equal(status, 200);
    assert.equal(body.resource, '/api/things');
    assert.equal(body.path, url);
  }
});

test('an alias reaches the function under its own template', async () => {
  const { body } = await door()({ method: 'PUT', url: '/api/stuff/' });
  assert.equal(body.resource, '/api/stuff');
  assert.equal(body.httpMethod, 'PUT');
});

test('a literal segment is preferred to a parameter', async () => {
  const { body } = await door()({ url: '/api/things/latest' });
  assert.equal(body.resource, '/api/things/latest');
});

test('a code with an encoded slash is one path parameter and arrives as it was sent', async () => {
  const { body } = await door()({ url: '/api/things/a%2Fb%20%C3%A7' });
  assert.equal(body.resource, '/api/things/{code}');
  assert.deepEqual(body.pathParameters, { code: 'a%2Fb%20%C3%A7' });
});

test('a path that cannot be decoded is 400', async () => {
  const { status, body } = await door()({ url: '/api/things/%zz' });
  assert.equal(status, 400);
  assert.equal(body.status, 400);
});

test('an unknown route and a known one with another method are 404 with our body', async () => {
  const send = door();
  for (const request of [{ url: '/nope' }, { method: 'DELETE' }, { method: 'HEAD' }]) {
    const { status, headers, body } = await send(request);
    assert.equal(status, 404);
    assert.equal(headers['Content-Type'], 'application/problem+json');
    assert.equal(body.title, 'Not found');
    assert.equal(body.status, 404);
    assert.equal(body.success, false);
    assert.equal(body['request-id'], headers['X-Request-Id']);
  }
});

test('a path with characters that have no place in one still gives a JSON answer', async () => {
  const { status, body } = await door()({ url: '/no"pe\\x?a=b' });
  assert.equal(status, 404);
  assert.equal(body.instance, '/no%22pe%5Cx');
});

test('a denied caller gets 401 with the reason, the challenge and the error name of both families', async () => {
  const authorizer = ({ methodArn }: APIGatewayRequestAuthorizerEvent) => ({
    principalId: 'nobody',
    policyDocument: policy('Deny', methodArn),
    context: { title: 'Unauthorized', detail: 'The token is dead.', error: 'InvalidTokenError', challenge: 'Basic x' },
  });
  const { status, headers, body } = await door({ authorizer })({});
  assert.equal(status, 401);
  assert.equal(headers['WWW-Authenticate'], 'Basic x');
  assert.equal(body.detail, 'The token is dead.');
  assert.equal(body.message, 'The token is dead.');
  assert.equal(body.error, 'InvalidTokenError');
});

test('an authorizer that throws is 500, one that says Unauthorized 401, one that answers nonsense 500', async () => {
  const answers: [() => unknown, number][] = [
    [() => Promise.reject(new Error('broken')), 500],
    [() => Promise.reject(new Error('Unauthorized')), 401],
    [() => ({ policyDocument: policy('Allow', '*') }), 500],
    [() => ({ principalId: 'x', policyDocument: policy('Allow', '*'), context: { deep: {} } }), 500],
    [() => ({ principalId: 'x', policyDocument: policy('Allow', 'arn:other') }), 401],
  ];
  for (const [authorizer, expected] of answers) assert.equal((await door({ authorizer })({})).status, expected);
});

test('an open route asks no authorizer', async () => {
  const authorizer = () => assert.fail('asked');
  assert.equal((await door({ authorizer })({ url: '/open' })).status, 200);
});

test('the event carries the authorizer context as strings, headers and query once and with all values', async () => {
  const { body } = await door()({
    url: '/api/things?a=1&b=x%20y+z&a=2&bare',
    headers: { 'X-One': '1', 'x-two': ['a', 'b'] },
    sourceIp: '10.1.2.3',
  });
  const { authorizer, identity, requestId } = body.requestContext;
  assert.deepEqual(authorizer, { company: 'acme', admin: 'true', at: '5', principalId: 'somebody' });
  assert.equal(identity.sourceIp, '10.1.2.3');
  assert.match(requestId, /^[0-9a-f-]{36}$/);
  assert.deepEqual(body.queryStringParameters, { a: '2', b: 'x y z', bare: '' });
  assert.deepEqual(body.multiValueQueryStringParameters, { a: ['1', '2'], b: ['x y z'], bare: [''] });
  assert.equal(body.headers['X-One'], '1');
  assert.deepEqual(body.multiValueHeaders['x-two'], ['a', 'b']);
  assert.equal(body.pathParameters, null);
  assert.equal(body.isBase64Encoded, false);
});

test('a body over 10 MB is 413 before anybody is asked; one Lambda could not take is 413 too', async () => {
  const authorizer = () => assert.fail('asked');
  assert.equal((await door({ authorizer })({ method: 'POST', body: new Uint8Array(10 * 1024 ** 2 + 1) })).status, 413);
  const send = door({ things: () => ({ statusCode: 201 }) });
  assert.equal((await send({ method: 'POST', body: '"'.repeat(3.5 * 1024 ** 2) })).status, 413);
  assert.equal((await send({ method: 'POST', body: 'x'.repeat(5.5 * 1024 ** 2) })).status, 201);
});

test('a function that takes too long is 504', async () => {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const { status, body } = await door({ things: () => promise }, { integrationMilliseconds: 20 })({});
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
  for (const answer of malformed) assert.equal((await door({ things: () => answer })({})).status, 502);
  assert.equal((await door({ things: () => Promise.reject(new Error('broken')) })({})).status, 502);
});

test('a header API Gateway keeps for itself is renamed in the answer of a function', async () => {
  const things = () => ({ statusCode: 401, headers: { 'www-authenticate': 'Basic', etag: '"1"' } });
  const { headers } = await door({ things })({});
  assert.deepEqual(headers, {
    'Content-Type': 'application/json',
    'x-amzn-Remapped-www-authenticate': 'Basic',
    etag: '"1"',
  });
});

test('the usage plan lets twice the limit through at once, refills at twice the rate, and counts per key', async () => {
  let now = 1_000_000;
  let key = 'one';
  const authorizer = (event: APIGatewayRequestAuthorizerEvent) => ({ ...allowing(event), usageIdentifierKey: key });
  const send = door({ authorizer }, { rateLimitPerMinute: 3, now: () => now });
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

test('two contracts with the same line cannot be served', () => {
  assert.throws(() => door({}, { contracts: [things, { ...things, resource: 'others' }] }), /two contracts/);
});
