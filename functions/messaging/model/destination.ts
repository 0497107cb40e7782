import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './addresses.ts';

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
  if (isIP(host) && !isPublicAddress(host)) return 'must not point to an address that is not public';
  return { url, host, range: 'public' };
}

function loopbackTarget(url: URL, host: string, allowed: boolean): Target | string {
  if (!allowed) return 'must not point to an address that is not public';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https:// or http://';
  return { url, host, range: 'loopback' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || isLoopbackAddress(host);
}

/** Whether an address, as text, may be connected to for a target of the given range. */
export function isAllowedAddress(address: string, range: Target['range']): boolean {
  return range === 'public' ? isPublicAddress(address) : isLoopbackAddress(address);
}
