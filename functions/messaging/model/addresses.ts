import { isIP } from 'node:net';

/** An address of either family as a number of so many bits. */
export type Address = { readonly bits: 32 | 128; readonly value: bigint };

/** All addresses of one family that begin with the same bits. */
type Block = { readonly bits: 32 | 128; readonly first: bigint; readonly free: bigint };

/**
 * The address a text spells in a usual way, as a name server or the URL parser gives it; nothing of any other text, such as
 * one with a zone. What only wraps an IPv4 address is that: v4-mapped and NAT64 (RFC 6052, `64:ff9b::/96`).
 */
export function addressOf(text: string): Address | undefined {
  const family = isIP(text);
  if (family === 0 || text.includes('%')) return undefined;
  const address = family === 4 ? fourOf(text) : sixOf(text);
  return isWithin(address, WRAPPING) ? { bits: 32, value: BigInt.asUintN(32, address.value) } : address;
}

const fourOf = (text: string): Address => ({ bits: 32, value: joined(text.split('.').map(Number), 8n) });

function sixOf(text: string): Address {
  // The URL parser writes each group in hexadecimal digits, also the last two, and leaves out one run of zeros.
  const spelt = new URL(`http://[${text}]/`).hostname.slice(1, -1);
  const [head = [], tail = []] = spelt.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
  return { bits: 128, value: joined(groups, 16n) };
}

const joined = (parts: readonly number[], bits: bigint) =>
  parts.reduce((value, part) => (value << bits) | BigInt(part), 0n);

/** Whether an address lies in one of the blocks. */
export const isWithin = ({ bits, value }: Address, blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.bits === bits && value >> block.free === block.first);

/** Blocks as IANA writes them, `10.0.0.0/8`. */
function blocksOf(...texts: readonly string[]): readonly Block[] {
  return texts.map((text) => {
    const [address = '', prefix] = text.split('/');
    const { bits, value } = isIP(address) === 4 ? fourOf(address) : sixOf(address);
    const free = BigInt(bits - Number(prefix));
    return { bits, first: value >> free, free };
  });
}

const WRAPPING = blocksOf('::ffff:0:0/96', '64:ff9b::/96');

export const LOOPBACK = blocksOf('127.0.0.0/8', '::1/128');

/** The part of IPv6 that is given out. */
export const PUBLIC_IPV6 = blocksOf('2000::/3');

/**
 * What leads to no host of the public internet, of the registries of IANA for special purposes. 6to4 and Teredo are among them
 * whatever they wrap: no webhook is served on them. Of IPv6 only what lies in `2000::/3` has to be named.
 */
export const NOT_PUBLIC = blocksOf(
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
