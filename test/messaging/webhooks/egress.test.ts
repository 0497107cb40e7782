import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import fc from 'fast-check';
import { type TestContext, test } from 'vitest';
import { type Network, post } from '../../../functions/messaging/model/egress.ts';
import { selfSigned } from './certificate.ts';
import { network, request } from './network.ts';

async function listening(t: TestContext, server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

const serving = (t: TestContext, listener: RequestListener) => listening(t, createServer(listener));

test('the name server is asked once, so a second answer cannot redirect the connection', async () => {
  const rebinding = network([['8.8.8.8'], ['127.0.0.1']]);
  let dialled: string[] = [];
  const dial = ((options: {
    host: string;
    lookup: (h: string, o: object, c: (e: null, a: { address: string }[]) => void) => void;
  }) => {
    options.lookup(options.host, { all: true }, (_error, addresses) => {
      dialled = addresses.map(({ address }) => address);
    });
    return connect(1, '127.0.0.1');
  }) as unknown as typeof connect;
  await post(request('https://erp.example/'), { resolve: rebinding.resolve, dial });
  assert.deepEqual(dialled, ['8.8.8.8']);
  assert.equal(rebinding.asked, 1);
});

test('a connection that ends at another address than the vetted one is closed before a byte is sent', async (t) => {
  let bytes = 0;
  const server = createTcpServer((socket) => {
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
  });
  const closed = new Promise((resolve) => server.on('connection', (socket) => socket.on('close', resolve)));
  const port = await listening(t, server);
  const answer = await post(request('https://erp.example/'), network([['8.8.8.8']], port));
  assert.equal(answer.outcome === 'failed' && answer.reason, 'the connection led to an address that was not vetted');
  await closed;
  assert.equal(bytes, 0);
});

test('a status is an answer, with the body, Retry-After and the beginning of the text', async (t) => {
  let seen = '';
  const port = await serving(t, async (incoming, response) => {
    for await (const chunk of incoming) seen += chunk;
    response.writeHead(503, { 'retry-after': '7' }).end('busy\u0000\n<b>now</b>');
  });
  const answer = await post(request(`http://127.0.0.1:${port}/a?b=c`, { allowLoopback: true }));
  assert.deepEqual(
    { ...answer, milliseconds: 0 },
    { outcome: 'answered', status: 503, retryAfter: '7', snippet: 'busy <b>now</b>', milliseconds: 0 },
  );
  assert.equal(seen, '{"id":1}');
});

test('a redirect is not followed', async (t) => {
  let calls = 0;
  const port = await serving(t, (_incoming, response) => {
    calls += 1;
    response.writeHead(307, { location: '/again' }).end();
  });
  const answer = await post(request(`http://localhost:${port}/`, { allowLoopback: true }));
  assert.equal(answer.outcome === 'answered' && answer.status, 307);
  assert.equal(calls, 1);
});

test('proxies named in the environment are not used', async (t) => {
  const proxy = await serving(t, () => assert.fail('the proxy was called'));
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : `http://127.0.0.1:${proxy}`;
  t.onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const port = await serving(t, (_incoming, response) => response.writeHead(204).end());
  const answer = await post(request(`http://127.0.0.1:${port}/`, { allowLoopback: true }));
  assert.equal(answer.outcome === 'answered' && answer.status, 204);
});

test('an endless body is cut and its status still counts', async (t) => {
  const port = await serving(t, (_incoming, response) => {
    response.writeHead(200);
    const pour = () => {
      while (response.write('x'.repeat(16_384)));
    };
    response.on('drain', pour);
    pour();
  });
  const answer = await post(request(`http://127.0.0.1:${port}/`, { allowLoopback: true }));
  assert.ok(answer.outcome === 'answered' && answer.status === 200 && answer.snippet.length === 500);
});

test('a body that never ends is given up at the bound and its status still counts', async (t) => {
  const port = await serving(t, (_incoming, response) => response.writeHead(200).write('half'));
  const answer = await post(request(`http://127.0.0.1:${port}/`, { allowLoopback: true, timeoutSeconds: 1 }));
  assert.ok(answer.outcome === 'answered' && answer.status === 200 && answer.snippet === 'half');
});

const silent: Record<string, (t: TestContext) => Promise<[string, Network?]>> = {
  'a name server that never answers': async () => [
    'https://erp.example/',
    { resolve: () => new Promise(() => undefined), dial: connect },
  ],
  'an endpoint that never answers': async (t) => [`http://127.0.0.1:${await serving(t, () => undefined)}/`],
  'an endpoint that never shakes hands': async (t) => [`https://127.0.0.1:${await listening(t, createTcpServer())}/`],
};

for (const [what, start] of Object.entries(silent)) {
  test(`${what} is given up at the bound`, async (t) => {
    const [url, stub] = await start(t);
    const answer = await post(request(url, { allowLoopback: true, timeoutSeconds: 0.2 }), ...(stub ? [stub] : []));
    assert.equal(answer.outcome === 'failed' && answer.reason, 'no answer within 0.2 s');
    assert.ok(answer.milliseconds < 2_000);
  });
}

test('a refused connection is a failure with its reason', async (t) => {
  const server = createTcpServer();
  const port = await listening(t, server);
  server.close();
  await once(server, 'close');
  const answer = await post(request(`http://127.0.0.1:${port}/`, { allowLoopback: true }));
  assert.equal(answer.outcome === 'failed' && answer.reason, 'the connection was refused');
});

test('over https the certificate must be trusted and made out to the host', async (t) => {
  const certificate = selfSigned('localhost');
  const names: (string | undefined)[] = [];
  const server = createSecureServer(
    {
      ...certificate,
      SNICallback: (name, callback) => {
        names.push(name);
        callback(null);
      },
    },
    (incoming, response) => response.writeHead(200).end(incoming.headers.host),
  );
  const port = await listening(t, server);
  const call = (host: string) => post(request(`https://${host}:${port}/`, { allowLoopback: true }));

  const untrusted = await call('localhost');
  assert.equal(untrusted.outcome === 'failed' && untrusted.reason, 'the certificate is not trusted');

  const before = getCACertificates('default');
  t.onTestFinished(() => setDefaultCACertificates(before));
  setDefaultCACertificates([...before, certificate.cert]);
  const trusted = await call('localhost');
  assert.equal(trusted.outcome === 'answered' && trusted.snippet, `localhost:${port}`);
  assert.deepEqual(names, ['localhost', 'localhost']);
  const misnamed = await call('127.0.0.1');
  assert.equal(misnamed.outcome === 'failed' && misnamed.reason, 'the certificate is made out to another name');
});

const answers: Record<string, (socket: Socket) => unknown> = {
  'text that is not HTTP': (socket) => socket.write('hello\r\n\r\n'),
  'a header without a name': (socket) => socket.write('HTTP/1.1 200 OK\r\n: x\r\n\r\n'),
  'two lengths': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n'),
  'headers without end': (socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`),
  nothing: (socket) => socket.end(),
};

for (const [what, reply] of Object.entries(answers)) {
  test(`an endpoint that answers ${what} has failed, with a reason in words`, async (t) => {
    const port = await listening(
      t,
      createTcpServer((socket) => void socket.on('error', () => undefined).once('data', () => reply(socket))),
    );
    for (const protocol of ['http', 'https']) {
      const answer = await post(
        request(`${protocol}://127.0.0.1:${port}/`, { allowLoopback: true, timeoutSeconds: 1 }),
      );
      assert.ok(answer.outcome === 'failed');
      assert.match(answer.reason, /^[a-z](?:[a-z ]| [0-9.]+ s$|HTTP)+$/, answer.reason);
      assert.notEqual(answer.reason, 'the call failed');
    }
  });
}

test('whatever error a call ends with, the reason is words and holds nothing of the error', async () => {
  const code = fc.oneof(
    fc.constantFrom(
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'CERT_HAS_EXPIRED',
      'HPE_INVALID_CONSTANT',
    ),
    fc.stringMatching(/^[A-Z][A-Z0-9_]{3,30}$/),
  );
  await fc.assert(
    fc.asyncProperty(code, async (text) => {
      const resolve = () => Promise.reject(Object.assign(new Error(`secret 10.0.0.1 ${text}`), { code: text }));
      const answer = await post(request('https://erp.example/'), { resolve, dial: connect });
      assert.ok(answer.outcome === 'failed');
      assert.match(answer.reason, /^[a-z](?:[a-z ]|HTTP)+$/, answer.reason);
    }),
  );
});
