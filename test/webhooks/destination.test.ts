import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkUrl, isPublic } from '../../shared/destination.ts';
import { post } from '../../shared/egress.ts';
import { network, request } from './network.ts';

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
