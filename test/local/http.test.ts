import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import { serveHttp } from '../../local/gateway/http.ts';
import type { GatewayRequest, GatewayResponseMessage } from '../../local/gateway/request.ts';

type Answer = (request: GatewayRequest) => Promise<GatewayResponseMessage>;

async function serve(context: TestContext, answer: Answer) {
  const server = await serveHttp(answer, { host: '127.0.0.1', port: 0 });
  context.onTestFinished(server.stop);
  return server;
}

const ok = { status: 200, headers: { 'Content-Type': 'application/json', 'X-Two': ['a', 'b'] }, body: '{"ü":1}' };

test('a request arrives as it was sent, and the answer goes out as it was given', async (context) => {
  const seen: GatewayRequest[] = [];
  const { baseUrl } = await serve(context, async (request) => {
    seen.push(request);
    return ok;
  });
  const response = await fetch(`${baseUrl}/a%2Fb/?x=1&x=2`, { method: 'PUT', body: 'ü', headers: { 'X-Own': 'yes' } });
  assert.equal(response.headers.get('x-two'), 'a, b');
  assert.deepEqual(await response.json(), { ü: 1 });
  const [request] = seen;
  assert.equal(request?.method, 'PUT');
  assert.equal(request?.url, '/a%2Fb/?x=1&x=2');
  assert.equal(Buffer.from(request?.body ?? '').toString(), 'ü');
  assert.equal(request?.sourceIp, '127.0.0.1');
  assert.deepEqual(request?.headers?.['X-Own'] ?? request?.headers?.['x-own'], ['yes']);
});

test('a 204 and the answer to HEAD have no body', async (context) => {
  const { baseUrl } = await serve(context, async ({ method }) =>
    method === 'HEAD' ? ok : { ...ok, status: 204, body: '' },
  );
  const gone = await fetch(baseUrl, { method: 'DELETE' });
  assert.equal(gone.status, 204);
  assert.equal(gone.headers.get('content-type'), null);
  const head = await fetch(baseUrl, { method: 'HEAD' });
  assert.equal(await head.text(), '');
  assert.equal(head.headers.get('content-length'), null, 'it would be that of the body of GET, which is not known');
});

test('of a body that is too large only so much is kept as shows that it is', async (context) => {
  let bytes = 0;
  const { baseUrl } = await serve(context, async ({ body }) => {
    bytes = Buffer.from(body ?? '').byteLength;
    return { ...ok, status: 413 };
  });
  const response = await fetch(baseUrl, { method: 'POST', body: new Uint8Array(30 * 1024 ** 2) });
  assert.equal(response.status, 413);
  assert.ok(bytes > 10 * 1024 ** 2 && bytes < 11 * 1024 ** 2);
});

test('stopping lets requests under way end', async (context) => {
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { baseUrl, stop } = await serve(context, async () => {
    arrived.resolve();
    await go.promise;
    return ok;
  });
  const asked = fetch(baseUrl);
  await arrived.promise;
  const stopped = stop();
  go.resolve();
  assert.equal((await asked).status, 200);
  await stopped;
  await assert.rejects(fetch(baseUrl));
});
