import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import fc from 'fast-check';
import { checkUrl, isPublic } from '../../shared/destination.ts';
import { type Network, type Post, post } from '../../shared/egress.ts';
import { selfSigned } from './certificate.ts';

const request = (url: string, changes: Partial<Post> = {}): Post => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{"id":1}',
  timeoutSeconds: 5,
  allowLoopback: false,
  ...changes,
});

async function listening(t: TestContext, server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

const serving = (t: TestContext, listener: RequestListener) => listening(t, createServer(listener));

/** A name server that gives `answers` in turn, and a route that leads to a local port whatever address is asked for. */
function network(answers: readonly (readonly string[])[], port?: number): Network & { asked: number } {
  const stub = {
    asked: 0,
    resolve: async () => {
      const addresses = answers[Math.min(stub.asked++, answers.length - 1)] ?? [];
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    dial: port === undefined ? connect : ((() => connect(port, '127.0.0.1')) as unknown as typeof connect),
  };
  return stub;
}

const privateAddresses = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '169.254.170.2',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::808:808',
  '2002:7f00:1::',
  '2002:808:808::',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  '100::1',
  '4000::1',
];

for (const address of privateAddresses) {
  test(`a host name that leads to ${address} is refused without a connection`, async () => {
    const dialled = { ...network([['8.8.8.8', address]]), dial: () => assert.fail('connected') };
    const answer = await post(request('https://erp.example/hook'), dialled);
    assert.deepEqual(
      { ...answer, milliseconds: 0 },
      { outcome: 'failed', reason: 'the host name leads to an address that is not public', milliseconds: 0 },
    );
  });
}

test('public unicast addresses are public, in either family and wrapped', () => {
  for (const address of ['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']) {
    assert.ok(isPublic(address), address);
  }
});

test('no IPv4 address that is not public becomes public inside IPv6', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
      const four = octets.join('.');
      const hex = Buffer.from(octets)
        .toString('hex')
        .replace(/(.{4})/, '$1:');
      for (const six of [`::ffff:${four}`, `64:ff9b::${hex}`]) assert.equal(isPublic(six), isPublic(four), six);
      for (const six of [`::${hex}`, `2002:${hex}::1`]) assert.ok(!isPublic(six), six);
    }),
  );
});

const refusedUrls: Record<string, string> = {
  'http://erp.example/hook': 'must begin with https://',
  'ftp://erp.example/hook': 'must begin with https://',
  'file:///etc/passwd': 'must begin with https://',
  'javascript:alert(1)': 'must begin with https://',
  '/hook': 'must be an absolute URL',
  'https://': 'must be an absolute URL',
  '': 'must be an absolute URL',
  'https://user@erp.example/': 'must not contain a user name or a password',
  'https://user:word@erp.example/': 'must not contain a user name or a password',
  'https://erp.example@127.0.0.1/': 'must not contain a user name or a password',
  'https://erp.example:22/': 'must use port 443 or 8443',
  'https://erp.example:6379/': 'must use port 443 or 8443',
  'https://erp.example:80/': 'must use port 443 or 8443',
  'https://erp.example\\@127.0.0.1/': 'must not contain white space, control characters or backslashes',
  'https://erp.exa\tmple/': 'must not contain white space, control characters or backslashes',
  ' https://erp.example/': 'must not contain white space, control characters or backslashes',
  'https://erp.example/\r\nx: y': 'must not contain white space, control characters or backslashes',
  [`https://erp.example/${'x'.repeat(2_048)}`]: 'must have at most 2048 characters',
};

for (const [url, problem] of Object.entries(refusedUrls)) {
  test(`the URL ${JSON.stringify(url.slice(0, 60))} ${problem}`, async () => {
    assert.equal(checkUrl(url, { allowLoopback: false }), problem);
    const answer = await post(request(url), { ...network([['8.8.8.8']]), dial: () => assert.fail('connected') });
    assert.equal(answer.outcome === 'failed' && answer.reason, `the URL ${problem}`);
  });
}

const disguisedHosts = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'erp.localhost',
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '%31%32%37.0.0.1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '0',
  '0.0.0.0',
  '10.1',
  '192.168.257',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:169.254.169.254]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
];

for (const host of disguisedHosts) {
  test(`the host ${host} is refused as not public`, async () => {
    const url = `https://${host}/hook`;
    assert.equal(checkUrl(url, { allowLoopback: false }), 'must not point to an address that is not public');
    const answer = await post(request(url), { ...network([['8.8.8.8']]), dial: () => assert.fail('connected') });
    assert.equal(answer.outcome, 'failed');
  });
}

test('public https URLs are accepted, on port 443 or 8443', () => {
  for (const url of [
    'https://erp.example/a?b=c',
    'https://erp.example:443',
    'https://erp.example:8443/',
    'https://8.8.8.8/',
  ]) {
    assert.equal(checkUrl(url, { allowLoopback: false }), undefined, url);
  }
});

test('in the sandbox loopback is accepted on any port and over http, and nothing else more', () => {
  const accepted = ['http://localhost:9000/', 'http://127.0.0.1:1', 'http://[::1]:80/', 'https://localhost:4430/'];
  for (const url of accepted) assert.equal(checkUrl(url, { allowLoopback: true }), undefined, url);
  for (const url of ['http://erp.example/', 'https://10.0.0.1/', 'https://0.0.0.0/', 'https://erp.example:9000/']) {
    assert.ok(checkUrl(url, { allowLoopback: true }), url);
  }
});

test('in the sandbox a name other than localhost that leads to loopback is refused', async () => {
  const answer = await post(request('https://erp.example/', { allowLoopback: true }), network([['127.0.0.1']]));
  assert.equal(answer.outcome === 'failed' && answer.reason, 'the host name leads to an address that is not public');
});

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
  t.after(() => {
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
  const answer = await post(request(`http://127.0.0.1:${port}/`, { allowLoopback: true, timeoutSeconds: 0.2 }));
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
  assert.equal(untrusted.outcome === 'failed' && untrusted.reason, 'the call failed (DEPTH_ZERO_SELF_SIGNED_CERT)');

  const before = getCACertificates('default');
  t.after(() => setDefaultCACertificates(before));
  setDefaultCACertificates([...before, certificate.cert]);
  const trusted = await call('localhost');
  assert.equal(trusted.outcome === 'answered' && trusted.snippet, `localhost:${port}`);
  assert.deepEqual(names, ['localhost', 'localhost']);
  const misnamed = await call('127.0.0.1');
  assert.equal(misnamed.outcome === 'failed' && misnamed.reason, 'the call failed (ERR_TLS_CERT_ALTNAME_INVALID)');
});
