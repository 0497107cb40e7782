import { tokenHint } from '../../../shared/identity.ts';

/** What a caller presented. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'basic'; readonly key: string; readonly secret: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'none' };

/** The parts of a request that credentials come in; names of headers in lower case. */
export type RequestParts = {
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>> | null | undefined;
};

/**
 * Finds the credentials of a request in the forms clients use: `access_token=<token>`, a bare `?<token>`,
 * `Authorization: Bearer`, `x-access-token`, `Authorization: Basic` (rules token-forms, basic-blanks).
 */
export function credentialsOf({ headers, queryStringParameters }: RequestParts): Credentials {
  const query = queryStringParameters ?? {};
  const token = query.access_token || headers?.['x-access-token'] || bareToken(query);
  if (token) return { kind: 'token', token };
  const authorization = headers?.authorization;
  if (!authorization) return { kind: 'none' };
  const [, scheme = '', value = ''] = /^(\S+)\s+(.*)$/.exec(authorization.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer' && value) return { kind: 'token', token: value.trim() };
  return scheme.toLowerCase() === 'basic' ? basic(value) : { kind: 'unreadable' };
}

/** An old client sends the token as the whole query string; it arrives as a name without value. */
function bareToken(query: Readonly<Record<string, string | undefined>>): string | undefined {
  return Object.keys(query).find((name) => !query[name] && tokenHint(name) !== undefined);
}

function basic(encoded: string): Credentials {
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) return { kind: 'unreadable' };
  return { kind: 'basic', key: decoded.slice(0, colon).trim(), secret: decoded.slice(colon + 1).trim() };
}
