import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeptSecret } from './api-secret.ts';
import { API_KEY_PARTITIONS } from './db/schema.ts';
import type { Scope } from './http/contract.ts';
import { KEY_BYTES_MAX } from './limits.ts';
import type { Instant } from './time/instants.ts';

/** The settings of a company that every request needs. */
export type Tenant = {
  readonly id: string;
  /** IANA zone that dates without designator are read in and all dates are written in. */
  readonly timeZone: string;
  readonly allowNegativeStock: boolean;
  /** Value of the company's key in the gateway's usage plan. */
  readonly usageKey: string;
  /**
   * Signs what is handed out to be sent back, such as cursors: random, made with the company, never shown. Every
   * function has it from the authorizer, which reads the company's record with every request anyway.
   */
  readonly seal: string;
  /** Of a sandbox: its number in the company whose it is, which marks all that comes from it (rule sandbox-marked). */
  readonly sandbox?: string | undefined;
};

/** What the table keeps of a company. */
export type Company = Tenant & {
  readonly name: string;
  readonly suspended?: Suspension;
  /** How often it was suspended; left out: never. */
  readonly suspensions?: number;
  /** A sandbox that master data is still being copied into: until that is done its credentials open nothing. */
  readonly filling?: true;
};

/** Why a company's credentials open nothing for now (rule company-suspended). */
export type Suspension = {
  readonly since: Instant;
  /** For the operator alone. */
  readonly reason?: string | undefined;
  /** From when on the operator may remove the company for good (rule company-removed). */
  readonly removableFrom?: Instant;
  /** Its removal has begun. */
  readonly removing?: true;
};

/** What a suspended company is told, whichever of its credentials it shows. */
const SUSPENDED = 'The company is suspended by the operator of the service; nothing of it is lost.';
/** The same of a sandbox that is not ready yet. */
const FILLING = 'The sandbox is still being filled; GET /api/sandboxes/{id} of its company tells how far it is.';

/** Why the credentials of a company open nothing for now, in words; nothing while they do. */
export const closedWords = ({ suspended, filling }: Company): string | undefined =>
  suspended ? SUSPENDED : filling && FILLING;

/** What every answer of a sandbox is marked with (rule sandbox-marked); nothing of a company. */
export const sandboxMark = (company: Pick<Tenant, 'sandbox'> | undefined): Readonly<Record<string, string>> =>
  company?.sandbox ? { 'x-sandbox': company.sandbox } : {};

/** What the table keeps of an API key. */
export type ApiKeyRecord = KeptSecret & {
  readonly company: string;
  readonly key: string;
  readonly admin: boolean;
  /** How often the role was given or taken; left out: never. */
  readonly roles?: number;
  readonly token?: LiveToken;
};

/** The live token of an API key: what it is made of beside the caller's seed; a version before kept the token itself. */
export type LiveToken = TokenRecord & { readonly expiresAt: Instant } & (
    | { readonly nonce: string; readonly hash: string }
    | { readonly token: string }
  );

/** What the table keeps of an access token, under the hash of the token. */
export type TokenRecord = {
  readonly company: string;
  readonly key: string;
  readonly scopes: readonly Scope[];
  /** Left out: never. */
  readonly expiresAt?: Instant;
  /** It opens something only as long as its API key exists; the token of `/api/authorization` is removed with it instead. */
  readonly bound?: true;
  /** Of a token of the console: its session, which ends when the role of the key changes or the company is suspended. */
  readonly session?: { readonly id: string; readonly roles: number; readonly suspensions?: number };
  /**
   * It opens nothing any more, and stays its company's: a client that still sends it must not end up in another one.
   */
  readonly revoked?: true;
};

/** Who sent a request, as the authorizer found out and API Gateway passed on. */
export type Identity = {
  readonly company: Tenant;
  readonly key: string;
  readonly via: 'token' | 'basic';
  readonly admin: boolean;
  readonly scopes: readonly string[];
  /** Of who showed an API secret: what the live token of the key is made of. */
  readonly seed?: string | undefined;
  /** The session of the console that the token belongs to. */
  readonly session?: string | undefined;
};

const sha256 = (value: string) => createHash('sha256').update(value).digest();

/** Where the record of a token lies: found by its hash, so that no key of the table is a usable token. */
export const tokenKey = (token: string) => tokenKeyOfHash(tokenHash(token));

/** The hash of a token, in hexadecimal. */
export const tokenHash = (token: string) => sha256(token).toString('hex');

/** Where the record of the token with this hash lies. */
export const tokenKeyOfHash = (hash: string) => ({ pk: `~token#${hash}`, sk: '-' });

/** Whether a company may have this API key at all; a longer one cannot even be looked up. */
export const isApiKey = (key: string) => key !== '' && Buffer.byteLength(key) <= KEY_BYTES_MAX;

/** Where the record of an API key lies. */
export const apiKeyKey = (key: string) => ({ pk: `${API_KEY_PARTITIONS}${key}`, sk: '-' });

/** Where a company's own record lies, inside its own partition. */
export const companyKey = (company: string) => ({ pk: `${company}#company`, sk: 'company' });

/** Compares in a time that does not depend on where the two differ. */
export const isSameSecret = (given: string, kept: string) => timingSafeEqual(sha256(given), sha256(kept));

/** A fresh secret of 256 bits in URL-safe text. */
export const freshSecret = () => randomBytes(32).toString('base64url');

/**
 * A fresh token that lives no longer than its API key. It names company and key in front, so that the authorizer reads all
 * three in one round trip.
 */
export const freshBoundToken = (company: string, key: string) =>
  `${company}.${Buffer.from(key).toString('base64url')}.${freshSecret()}`;

/** Whether a company may have this token at all: one of ours, or one that a client is configured with (rule static-token). */
export const isToken = (token: string) => /^[!-~]{32,2000}$/.test(token);

/** What a token names in front, if it has the form of one of ours. It is a hint; the token's record is the truth. */
export function tokenHint(token: string): { readonly company: string; readonly key?: string } | undefined {
  const [, company, key] = /^([a-z0-9]{1,64})(?:\.([\w-]+))?\.[\w-]{43}$/.exec(token) ?? [];
  if (company === undefined) return undefined;
  return { company, ...(key !== undefined && { key: Buffer.from(key, 'base64url').toString('utf8') }) };
}

/** What the authorizer hands to API Gateway, whose context holds flat text only. */
export function identityContext(identity: Identity): Record<string, string> {
  const { company, key, via, admin, scopes, seed, session } = identity;
  return {
    company: company.id,
    timeZone: company.timeZone,
    usageKey: company.usageKey,
    seal: company.seal,
    allowNegativeStock: String(company.allowNegativeStock),
    key,
    via,
    admin: String(admin),
    scopes: scopes.join(' '),
    ...(seed && { seed }),
    ...(session && { session }),
    ...(company.sandbox && { sandbox: company.sandbox }),
  };
}

/** The inverse of `identityContext`; nothing when the request passed no authorizer. */
export function readIdentity(context: Readonly<Record<string, unknown>> | null | undefined): Identity | undefined {
  if (!context || typeof context.company !== 'string') return undefined;
  const text = (name: string) => String(context[name] ?? '');
  return {
    company: {
      id: context.company,
      timeZone: text('timeZone'),
      usageKey: text('usageKey'),
      seal: text('seal'),
      allowNegativeStock: text('allowNegativeStock') === 'true',
      sandbox: text('sandbox') || undefined,
    },
    key: text('key'),
    via: text('via') === 'basic' ? 'basic' : 'token',
    admin: text('admin') === 'true',
    scopes: text('scopes').split(' ').filter(Boolean),
    seed: text('seed'),
    session: text('session') || undefined,
  };
}
