import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { isPublicAddress, urlFault } from '../../../functions/messaging/model/destination.ts';
import { post } from '../../../functions/messaging/model/egress.ts';
import { disguisedHosts, privateAddresses, refusedUrls } from './hostile.ts';
import { network, request } from './network.ts';

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
    assert.ok(isPublicAddress(address), address);
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
      for (const six of [`::ffff:${four}`, `64:ff9b::${hex}`])
        assert.equal(isPublicAddress(six), isPublicAddress(four), six);
      for (const six of [`::${hex}`, `2002:${hex}::1`]) assert.ok(!isPublicAddress(six), six);
    }),
  );
});

for (const [url, problem] of Object.entries(refusedUrls)) {
  test(`the URL ${JSON.stringify(url.slice(0, 60))} ${problem}`, async () => {
    assert.equal(urlFault(url, { allowLoopback: false }), problem);
    const answer = await post(request(url), { ...network([['8.8.8.8']]), dial: () => assert.fail('connected') });
    assert.equal(answer.outcome === 'failed' && answer.reason, `the URL ${problem}`);
  });
}

for (const host of disguisedHosts) {
  test(`the host ${host} is refused as not public`, async () => {
    const url = `https://${host}/hook`;
    assert.equal(urlFault(url, { allowLoopback: false }), 'must not point to an address that is not public');
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
    assert.equal(urlFault(url, { allowLoopback: false }), undefined, url);
  }
});

test('in the sandbox loopback is accepted on any port and over http, and nothing else more', () => {
  const accepted = ['http://localhost:9000/', 'http://127.0.0.1:1', 'http://[::1]:80/', 'https://localhost:4430/'];
  for (const url of accepted) assert.equal(urlFault(url, { allowLoopback: true }), undefined, url);
  for (const url of ['http://erp.example/', 'https://10.0.0.1/', 'https://0.0.0.0/', 'https://erp.example:9000/']) {
    assert.ok(urlFault(url, { allowLoopback: true }), url);
  }
});

test('in the sandbox a name other than localhost that leads to loopback is refused', async () => {
  const answer = await post(request('https://erp.example/', { allowLoopback: true }), network([['127.0.0.1']]));
  assert.equal(answer.outcome === 'failed' && answer.reason, 'the host name leads to an address that is not public');
});
