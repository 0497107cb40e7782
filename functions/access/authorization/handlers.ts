import type { Scope } from '../../../shared/http/contract.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type ApiKeyRecord, freshToken } from '../../../shared/identity.ts';
import { invalidContent, Problem } from '../../../shared/problem.ts';
import { HOUR_MILLISECONDS } from '../../../shared/time/units.ts';
import { readApiKeyRecord } from '../model/api-key-record.ts';
import type { contract } from './contract.ts';
import { type LiveToken, tokenReplacementWrites } from './store.ts';

/** Rule token-two-hours: two hours from creation, not extended. */
const LIFE_MILLISECONDS = 2 * HOUR_MILLISECONDS;

const LINK = { link: '</api/authorization>; rel="self"' };

const answerOf = ({ token, scopes, expiresAt }: LiveToken) => ({
  body: { _links: { self: { href: '/api/authorizations' } }, scopes: [...scopes], token, 'expires-at': expiresAt },
  headers: LINK,
});

export const handlers: Handlers<typeof contract> = {
  get: async ({ identity, now }) => {
    const { token } = await mustReadKey(identity.key);
    if (!token || token.expiresAt <= now.toISOString()) {
      throw new Problem(404, 'not-found', 'Not found', 'This API key has no live token; POST creates one.');
    }
    return answerOf(token);
  },

  create: async ({ identity, body, store, now }) => {
    const scopes = body.scopes ?? ['productions_write'];
    const record = await mustReadKey(identity.key);
    refuseUnearned(scopes, record);
    const token: LiveToken = {
      token: freshToken(record.company),
      company: record.company,
      key: record.key,
      scopes: [...new Set(scopes)],
      expiresAt: new Date(now.getTime() + LIFE_MILLISECONDS).toISOString(),
    };
    return store.commit(tokenReplacementWrites(record, token), answerOf(token));
  },

  remove: async ({ identity, store }) => {
    const record = await mustReadKey(identity.key);
    return record.token ? store.commit(tokenReplacementWrites(record, undefined), {}) : {};
  },
};

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
