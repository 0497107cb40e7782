import assert from 'node:assert/strict';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { test } from 'vitest';
import { policy, testGateway, things } from './test-gateway.ts';

test('both forms of a path reach the route, and the event names it by its template', async () => {
  const send = testGateway();
  for (const url of ['/api/things', '/api/things/']) {
    const { status, body } = await send({ url });
    assert.equal(status, 200);
    assert.equal(body.resource, '/api/things');
    assert.equal(body.path, url);
  }
});

test('an alias reaches the function under its own template', async () => {
  const { body } = await testGateway()({ method: 'PUT', url: '/api/stuff/' });
  assert.equal(body.resource, '/api/stuff');
  assert.equal(body.httpMethod, 'PUT');
});

test('a literal segment is preferred to a parameter', async () => {
  const { body } = await testGateway()({ url: '/api/things/latest' });
  assert.equal(body.resource, '/api/things/latest');
});

test('a code with an encoded slash is one path parameter and arrives as it was sent', async () => {
  const { body } = await testGateway()({ url: '/api/things/a%2Fb%20%C3%A7' });
  assert.equal(body.resource, '/api/things/{code}');
  assert.deepEqual(body.pathParameters, { code: 'a%2Fb%20%C3%A7' });
});

test('a path that cannot be decoded is 400', async () => {
  const { status, body } = await testGateway()({ url: '/api/things/%zz' });
  assert.equal(status, 400);
  assert.equal(body.status, 400);
});

test('an unknown route is 404 with our body, and so is a method that API Gateway does not know', async () => {
  const send = testGateway();
  for (const request of [{ url: '/nope' }, { method: 'TRACE' }, { method: 'DELETE', url: '/api/nope' }]) {
    const { status, headers, body } = await send(request);
    assert.equal(status, 404);
    assert.equal(headers['Content-Type'], 'application/problem+json');
    assert.equal(body.title, 'Not found');
    assert.equal(body.status, 404);
    assert.equal(body.success, false);
    assert.equal(body['request-id'], headers['X-Request-Id']);
  }
});

test('a known route with another method reaches the function of the path, after the authorizer', async () => {
  const send = testGateway();
  for (const method of ['DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PUT']) {
    const { status, body } = await send({ method });
    assert.deepEqual([status, body.httpMethod, body.resource], [200, method, '/api/things']);
    assert.equal(body.requestContext.authorizer.company, 'acme');
  }
});

test('a path with characters that have no place in one still gives a JSON answer', async () => {
  const { status, body } = await testGateway()({ url: '/no"pe\\x?a=b' });
  assert.equal(status, 404);
  assert.equal(body.instance, '/no%22pe%5Cx');
});

test('a URL that is longer than an authorizer can be asked about is 414, and not said to be unknown', async () => {
  const { status, headers, body } = await testGateway()({ url: `/api/things/${'x'.repeat(1_600)}` });
  assert.equal(status, 414);
  assert.equal(headers['Content-Type'], 'application/problem+json');
  assert.deepEqual([body.title, body.status, body.success], ['Refused', undefined, false]);
  assert.match(body.detail, /DEFAULT_4XX/);
});

test('a denied caller gets 401 with the reason, the challenge and the error name of both families', async () => {
  const authorizer = ({ methodArn }: APIGatewayRequestAuthorizerEvent) => ({
    principalId: 'nobody',
    policyDocument: policy('Deny', methodArn),
    context: { title: 'Unauthorized', detail: 'The token is dead.', error: 'InvalidTokenError', challenge: 'Basic x' },
  });
  const { status, headers, body } = await testGateway({ authorizer })({});
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
    [() => ({ principalId: 'x', policyDocument: policy('Allow', '*'.repeat(513)) }), 500],
  ];
  for (const [authorizer, expected] of answers) assert.equal((await testGateway({ authorizer })({})).status, expected);
});

test('an open route asks no authorizer', async () => {
  const authorizer = () => assert.fail('asked');
  assert.equal((await testGateway({ authorizer })({ url: '/open' })).status, 200);
});

test('the event carries the authorizer context as strings, headers and query once and with all values', async () => {
  const { body } = await testGateway()({
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

test('a function is given the bytes of a body as they were sent, in base64', async () => {
  const bytes = Buffer.from([0x63, 0xe9, 0x00, 0xff]);
  for (const [body, sent] of [
    [bytes, bytes],
    ['café', Buffer.from('café')],
  ] as const) {
    const answer = await testGateway()({ method: 'POST', url: '/api/things', body });
    assert.deepEqual([answer.body.isBase64Encoded, answer.body.body], [true, sent.toString('base64')]);
  }
});

test('two contracts with the same line cannot be served', () => {
  assert.throws(() => testGateway({}, { contracts: [things, { ...things, resource: 'others' }] }), /two contracts/);
});
