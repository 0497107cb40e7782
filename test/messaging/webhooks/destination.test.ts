import assert from 'node:assert/strict';
import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import ip from 'ipaddr.js';
import { test } from 'vitest';
import { isPublicAddress, usualAddress } from '../../../functions/messaging/model/addresses.ts';
import { urlFault } from '../../../functions/messaging/model/destination.ts';
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

/** Borders of the blocks that this list of another project knows, and one beside each. */
function borders(ranges: unknown): readonly string[] {
  const blocks = Object.values(ranges as Record<string, unknown>).flatMap((of) =>
    Array.isArray((of as unknown[])[0]) ? (of as [ip.IPv4 | ip.IPv6, number][]) : [of as [ip.IPv4 | ip.IPv6, number]],
  );
  return blocks.flatMap(([address, prefix]) => {
    const bytes = address.toByteArray();
    const first = bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
    const size = 1n << BigInt(bytes.length * 8 - prefix);
    const top = 1n << BigInt(bytes.length * 8);
    return [first - 1n, first, first + 1n, first + size / 2n, first + size - 1n, first + size]
      .filter((value) => value >= 0n && value < top)
      .map((value) => {
        const hex = value.toString(16).padStart(bytes.length * 2, '0');
        return ip.fromByteArray([...Buffer.from(hex, 'hex')]).toString();
      });
  });
}

/** Its types do not tell of them. */
const rangesOf = (address: object) => (address as { readonly SpecialRanges?: unknown }).SpecialRanges;

/** As `ipaddr.js` sees it, which other projects guard themselves with. */
function isPublicElsewhere(text: string): boolean {
  // It takes the deprecated ::a.b.c.d for a v4-mapped address, in that spelling alone.
  const parsed = ip.parse(isIPv6(text) ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text);
  if (parsed instanceof ip.IPv4) return parsed.range() === 'unicast';
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().range() === 'unicast';
  if (parsed.match(ip.parseCIDR('64:ff9b::/96')))
    return new ip.IPv4(parsed.toByteArray().slice(12)).range() === 'unicast';
  return parsed.range() === 'unicast' && parsed.match(ip.parseCIDR('2000::/3'));
}

const assertAgreed = (address: string) => assert.equal(isPublicAddress(address), isPublicElsewhere(address), address);

test('at the borders of every special block, and anywhere else, an address is public as another list has it', () => {
  const four = borders(rangesOf(new ip.IPv4([1, 1, 1, 1])));
  const six = borders(rangesOf(new ip.IPv6([0x2000, 0, 0, 0, 0, 0, 0, 1])));
  assert.ok(four.length > 80 && six.length > 100, `${four.length} ${six.length}`);
  for (const address of [...four, ...six, ...borders({ given: ip.parseCIDR('2000::/3') })]) assertAgreed(address);
  for (const address of four) assertAgreed(`::ffff:${address}`);
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), assertAgreed), { numRuns: 2_000 });
});

test('one address has one spelling, and two have two', () => {
  const spellings = ['2606:4700::1111', '2606:4700:0:0:0:0:0:1111', '2606:4700:0::0:1111', '2606:4700::17.17'];
  assert.equal(new Set([...spellings, '2606:4700::11:11'].map(usualAddress)).size, 3);
  for (const wrapped of ['::ffff:8.8.8.8', '64:ff9b::808:808']) assert.equal(usualAddress(wrapped), '8.8.8.8');
  for (const other of ['::8.8.8.8', '::ffff:808', '64:ff9b::1:0:808:808'])
    assert.notEqual(usualAddress(other), '8.8.8.8');
  assert.equal(usualAddress('64:ff9b::'), '0.0.0.0');
  for (const none of ['fe80::1%eth0', 'erp.example', '']) assert.equal(usualAddress(none), undefined);
});
