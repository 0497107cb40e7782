import type { SentParts } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';

/** What the cookie of a session names, and the secret that proves it. */
export type SessionCookie = { readonly company: string; readonly id: string; readonly secret: string };

const NAME = 'shopfloor-session';
const VALUE = /^([a-z0-9]{1,64})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;
const ROUTES = '/api/sessions';

/** What the cookie of a request says, if it has one of ours. Other cookies of the host may stand beside it. */
export function sessionCookieOf({ headers }: SentParts): SessionCookie | undefined {
  for (const one of (headers.cookie ?? '').split(';')) {
    const [name, value = ''] = one.trim().split('=');
    const [, company, id, secret] = (name === NAME && VALUE.exec(value)) || [];
    if (company && id && secret) return { company, id, secret };
  }
  return undefined;
}

/** The header that has the browser keep a session until it is closed. */
export const givenCookie = ({ company, id, secret }: SessionCookie, sent: SentParts) =>
  header(`${company}.${id}.${secret}`, sent);

/** The header that has the browser forget its session. */
export const clearedCookie = (sent: SentParts) => header('', sent, ['Max-Age=0']);

/**
 * No script reads it, no other site's page sends it, and it goes to the routes of sessions only, below the path of the
 * stage as the browser knows it (rule session-cookie). Plain HTTP there is in the sandbox alone: API Gateway has none.
 */
function header(value: string, { path, headers }: SentParts, more: readonly string[] = []) {
  const place = path.slice(0, Math.max(0, path.lastIndexOf(ROUTES))) + ROUTES;
  const secure = headers['x-forwarded-proto'] === 'http' ? [] : ['Secure'];
  const parts = [`${NAME}=${value}`, `Path=${place}`, ...more, 'HttpOnly', ...secure, 'SameSite=Strict'];
  return { 'set-cookie': parts.join('; ') };
}

/**
 * Refuses what a page of another site has a browser send: it could sign the person in as another user (rule
 * session-cookie). Every browser says where a request comes from; what is no browser has no person to deceive.
 */
export function refuseOtherSites({ headers }: SentParts): void {
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (site === 'same-origin' || site === 'none') return;
  const detail = 'A page of another site cannot sign in or out here, nor renew a session.';
  throw new Problem(403, 'other-site', 'Forbidden', detail);
}
