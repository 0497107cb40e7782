import { seededToken } from '../../../shared/api-secret.ts';
import type { Scope } from '../../../shared/http/contract.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type ApiKeyRecord, freshSecret, type Identity, type LiveToken, tokenHash } from '../../../shared/identity.ts';
import { invalidContent, lostRace, Problem } from '../../../shared/problem.ts';
import { HOUR_MILLISECONDS } from '../../../shared/time/units.ts';
import { readApiKeyRecord } from '../model/api-key-record.ts';
import type { contract } from './contract.ts';
import { tokenReplacementWrites } from './store.ts';

/** Rule token-two-hours: two hours from creation, not extended. */
const LIFE_MILLISECONDS = 2 * HOUR_MILLISECONDS;

const LINK = { link: '</api/authorization>; rel="self"' };

/** The token itself is not kept: it is made again of what its owner shows (rule secret-not-kept). */
function answerOf(live: LiveToken, identity: Identity) {
  const { company, scopes, expiresAt } = live;
  const token = 'nonce' in live ? seededToken(company, mustSeed(identity), live.nonce) : live.token;
  const body = {
    _links: { self: { href: '/api/authorizations' } },
    scopes: [...scopes],
    token,
    'expires-at': expiresAt,
  };
  return { body, headers: LINK };
}

export const handlers: Handlers<typeof contract> = {
  get: async ({ identity, now }) => {
    const { token } = await mustReadKey(identity.key);
    if (!token || token.expiresAt <= now.toISOString()) {
      throw new Problem(404, 'not-found', 'Not found', 'This API key has no live token; POST creates one.');
    }
    return answerOf(token, identity);
  },

  create: async ({ identity, body, store, now }) => {
    const scopes = body.scopes ?? ['productions_write'];
    const record = await mustReadKey(identity.key);
    refuseUnearned(scopes, record);
    const nonce = freshSecret();
    const token: LiveToken = {
      nonce,
      hash: tokenHash(seededToken(record.company, mustSeed(identity), nonce)),
      company: record.company,
      key: record.key,
      scopes: [...new Set(scopes)],
      expiresAt: new Date(now.getTime() + LIFE_MILLISECONDS).toISOString(),
    };
    return store.commit(tokenReplacementWrites(record, token), answerOf(token, identity));
  },

  remove: async ({ identity, store }) => {
    const record = await mustReadKey(identity.key);
    return record.token ? store.commit(tokenReplacementWrites(record, undefined), {}) : {};
  },
};

/** An authorizer of the version before passes on none, for as long as a deployment takes. */
function mustSeed({ seed }: Identity): string {
  if (!seed) throw lostRace('The service is being updated at this moment; send this one again.');
  return seed;
}

/** The authorizer has just seen the key: without a record it was removed this instant. */
async function mustReadKey(key: string): Promise<ApiKeyRecord> {
  const record = await readApiKeyRecord(key);
  if (!record) throw new Problem(401, 'unauthorized', 'Unauthorized', 'The API key was removed.');
  return record;
}

function refuseUnearned(scopes: readonly Scope[], { admin }: ApiKeyRecord): void {
  const position = scopes.indexOf('company_admin');
  if (position < 0 || admin) return;
  throw invalidContent([
    { pointer: `/scopes/${position}`, message: 'is granted only to API keys with the admin role' },
  ]);
}
