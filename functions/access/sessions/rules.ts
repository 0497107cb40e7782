import type { ApiKeyRecord, Company } from '../../../shared/identity.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { HOUR_MILLISECONDS } from '../../../shared/time/units.ts';
import type { Session, SessionToken } from './schema.ts';

/** Rule session-token: from signing in, not extended. */
const LIFE_MILLISECONDS = 12 * HOUR_MILLISECONDS;
/** Rule session-token. */
const TOKEN_LIFE_MILLISECONDS = HOUR_MILLISECONDS / 4;
/** Tokens of a session that live at once: each window of a browser has one. */
const TOKENS_MAX = 8;
/** Sessions of an API key, and of a company, that live at once (rule session-limits). */
const SESSIONS_OF_KEY_MAX = 10;
const SESSIONS_MAX = 50;

/** When a session ends that begins now. */
export const sessionEnd = (now: Date): Instant => new Date(now.getTime() + LIFE_MILLISECONDS).toISOString();

/** When a token ends that a session gives now: with the session at the latest. */
export function tokenEnd({ expiresAt }: Pick<Session, 'expiresAt'>, now: Date): Instant {
  const end = new Date(now.getTime() + TOKEN_LIFE_MILLISECONDS).toISOString();
  return end < expiresAt ? end : expiresAt;
}

/** The tokens of a session with a new one, and those that live and have to make room for it. */
export function tokensWith(before: readonly SessionToken[], token: SessionToken, at: Instant) {
  const live = [...before.filter(({ expiresAt }) => expiresAt > at), token];
  return { kept: live.slice(-TOKENS_MAX), dropped: live.slice(0, -TOKENS_MAX) };
}

/**
 * Whether the key is there and has had the admin role since the session began, and the company was not suspended meanwhile
 * (rule session-ends).
 */
export const isBorne = (
  { key, company, roles, suspensions = 0 }: Session,
  record: ApiKeyRecord | undefined,
  now: Company | undefined,
): boolean =>
  record?.key === key &&
  record.company === company &&
  record.admin &&
  (record.roles ?? 0) === roles &&
  (now?.suspensions ?? 0) === suspensions;

/** The sessions that a new one of this key ends: of the key's own first, those renewed longest ago. */
export function outnumberedSessions<S extends Session>(live: readonly S[], key: string): readonly S[] {
  const byRenewal = live.toSorted((one, other) => (one.renewedAt < other.renewedAt ? -1 : 1));
  const own = byRenewal.filter((session) => session.key === key);
  const ended = own.slice(0, Math.max(0, own.length - SESSIONS_OF_KEY_MAX + 1));
  const left = byRenewal.filter((session) => !ended.includes(session));
  return [...ended, ...left.slice(0, Math.max(0, left.length - SESSIONS_MAX + 1))];
}

/** 401 for a caller who is not, or no longer, signed in: no gateway has looked (rules credentials-401, company-suspended). */
export const refusedSession = (detail: string) =>
  new Problem(401, 'unauthorized', 'Unauthorized', detail, {
    headers: { 'www-authenticate': 'Bearer realm="Shopfloor"' },
  });
