import { BlockList, isIP } from 'node:net';
import { memo } from '../../../shared/memo.ts';

/** An IPv4 address as IPv6 carries it: v4-mapped, and NAT64 (RFC 6052), in the spelling of the URL parser. */
const WRAPPED = [/^::ffff:([\da-f]+):([\da-f]+)$/, /^64:ff9b::(?:(?:([\da-f]+):)?([\da-f]+))?$/];

/**
 * The address a text spells, in its one usual spelling; what only wraps an IPv4 address is that. Nothing of any other text,
 * such as an address with a zone.
 */
export function usualAddress(text: string): string | undefined {
  const family = isIP(text);
  if (family === 0 || text.includes('%')) return undefined;
  if (family === 4) return text;
  const six = new URL(`http://[${text}]/`).hostname.slice(1, -1);
  const wrapped = WRAPPED.map((form) => form.exec(six)).find((found) => found !== null);
  if (!wrapped) return six;
  const halves = wrapped.slice(1).map((group = '0') => Number.parseInt(group, 16));
  return halves.flatMap((half) => [half >> 8, half & 255]).join('.');
}

/** The blocks as IANA writes them, `10.0.0.0/8`; built when they are first asked for. */
const blocks = (...texts: readonly string[]) =>
  memo(() => {
    const list = new BlockList();
    for (const text of texts) {
      const [address = '', prefix] = text.split('/');
      list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
    }
    return list;
  });

const LOOPBACK = blocks('127.0.0.0/8', '::1/128');

/** The part of IPv6 that is given out. */
const GIVEN_IPV6 = blocks('2000::/3');

/**
 * What leads to no host of the public internet, of the registries of IANA for special purposes. 6to4 and Teredo are among them
 * whatever they wrap: no webhook is served on them. Of IPv6 only what lies in `2000::/3` has to be named.
 */
const SPECIAL = blocks(
  // This network, private, shared, local.
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
  // Protocols, documentation, measurements, relays and sinks.
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  // Multicast, reserved, broadcast.
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Protocols with Teredo and ORCHID, documentation, 6to4, sinks.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'],
);

/** Whether a text is an address of this machine. */
export function isLoopbackAddress(text: string): boolean {
  const address = usualAddress(text);
  return address !== undefined && LOOPBACK().check(address, familyOf(address));
}

/** Whether a text is an address of public unicast: reachable from anywhere, so that a call reveals nothing of our network. */
export function isPublicAddress(text: string): boolean {
  const address = usualAddress(text);
  if (address === undefined || SPECIAL().check(address, familyOf(address))) return false;
  // The rest of IPv6, such as the deprecated ::a.b.c.d, leads nowhere.
  return familyOf(address) === 'ipv4' || GIVEN_IPV6().check(address, 'ipv6');
}

const familyOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : 'ipv6');
