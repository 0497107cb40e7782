import ip from 'ipaddr.js';

const URL_LENGTH_MAX = 2_048;
const PORTS = ['', '8443'];

export type Target = {
  readonly url: URL;
  /** Name or address without brackets. */
  readonly host: string;
  /** The one address range the target may be in: loopback only for a loopback name or literal in the sandbox. */
  readonly range: 'public' | 'loopback';
};

type Rules = { readonly allowLoopback: boolean };

/**
 * What is wrong with a webhook's URL, as the end of a sentence, or nothing. It looks at the text only: names are resolved
 * and vetted at every delivery, because what they point to may change.
 */
export function urlFault(url: string, rules: Rules): string | undefined {
  const target = parseTarget(url, rules);
  return typeof target === 'string' ? target : undefined;
}

/** The target of a URL, or what is wrong with it. The URL parser has turned every spelling of an address into the usual one. */
export function parseTarget(text: string, { allowLoopback }: Rules): Target | string {
  if (text.length > URL_LENGTH_MAX) return `must have at most ${URL_LENGTH_MAX} characters`;
  // The URL parser would drop these silently: what is called must be what was read.
  if (/[\p{Cc}\s\\]/u.test(text)) return 'must not contain white space, control characters or backslashes';
  const url = URL.parse(text);
  if (!url) return 'must be an absolute URL';
  if (url.username || url.password) return 'must not contain a user name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');
  if (isLoopback(host)) return loopbackTarget(url, host, allowLoopback);
  if (url.protocol !== 'https:') return 'must begin with https://';
  if (!PORTS.includes(url.port)) return 'must use port 443 or 8443';
  if (ip.isValid(host) && !isPublicAddress(host)) return 'must not point to an address that is not public';
  return { url, host, range: 'public' };
}

function loopbackTarget(url: URL, host: string, allowed: boolean): Target | string {
  if (!allowed) return 'must not point to an address that is not public';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https:// or http://';
  return { url, host, range: 'loopback' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || (ip.isValid(host) && rangeOf(host) === 'loopback');
}

/** Whether an address, as text, may be connected to for a target of the given range. */
export function isAllowedAddress(address: string, range: Target['range']): boolean {
  if (!ip.isValid(address)) return false;
  return range === 'public' ? isPublicAddress(address) : rangeOf(address) === 'loopback';
}

/**
 * Whether a valid address is public unicast: reachable from anywhere, so that a call reveals nothing of our network.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = unwrap(ip.parse(address));
  if (parsed.range() !== 'unicast') return false;
  // Only 2000::/3 is in use; the rest, such as the deprecated ::a.b.c.d, is called unicast as well.
  return parsed.kind() === 'ipv4' || parsed.match(ip.parseCIDR('2000::/3'));
}

/** An address in its one usual spelling; IPv4 in IPv6 becomes IPv4. */
export function canonicalAddress(address: string): string {
  return ip.isValid(address) ? ip.process(address).toString() : address;
}

function rangeOf(address: string): string {
  return unwrap(ip.parse(address)).range();
}

/**
 * The IPv4 address that an IPv6 address leads to: v4-mapped and NAT64 (RFC 6052, `64:ff9b::/96`). 6to4 and Teredo stay
 * as they are and are not unicast, so they are refused with any content: no webhook is served on them.
 */
function unwrap(address: ip.IPv4 | ip.IPv6): ip.IPv4 | ip.IPv6 {
  if (address.kind() === 'ipv4') return address;
  const six = address as ip.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  if (six.match(ip.parseCIDR('64:ff9b::/96'))) return new ip.IPv4(six.toByteArray().slice(12));
  return six;
}
