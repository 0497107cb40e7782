import { randomUUID } from 'node:crypto';
import { admit, budgetHeaders } from '../../../shared/http/admission.ts';
import type { Handlers, SentParts } from '../../../shared/http/handler.ts';
import {
  type ApiKeyRecord,
  type Company,
  closedWords,
  freshBoundToken,
  freshSecret,
  sandboxMark,
  tokenHash,
} from '../../../shared/identity.ts';
import { Problem, unknownEntity } from '../../../shared/problem.ts';
import { provenApiKey, readApiKeyRecord } from '../model/api-key-record.ts';
import { readCompany } from '../model/company-record.ts';
import type { contract } from './contract.ts';
import { clearedCookie, givenCookie, refuseOtherSites, sessionCookieOf } from './cookie.ts';
import { isBorne, outnumberedSessions, refusedSession, sessionEnd, tokenEnd, tokensWith } from './rules.ts';
import { type Session, sessionJson, sessionTokenJson } from './schema.ts';
import {
  beginningWrite,
  borneSessions,
  deadTokenWrite,
  endingWrites,
  isProvenBy,
  liveTokenWrite,
  provenSession,
  readSession,
  readSessions,
  renewalWrite,
} from './store.ts';

const WRONG = 'The API key or its secret is wrong.';
const ENDED = 'There is no live session: sign in with an API key and its secret.';

/** Kept of what a browser calls itself. */
const AGENT_CHARACTERS_MAX = 200;

export const handlers: Handlers<typeof contract> = {
  create: async ({ body, sent, store, now }) => {
    refuseOtherSites(sent);
    const record = await provenApiKey(body.key, body.secret);
    if (!record) throw refusedSession(WRONG);
    const { company, headers } = await mustAdmit(record.company, record.key, now, WRONG);
    if (!record.admin) throw withoutRole();
    const secret = freshSecret();
    const session = freshSession(record, company, secret, sent, now);
    const { after, token, answer } = renewed(session, company, now);
    const live = await readSessions(company.id, store.at);
    // Who signs in again with the same browser leaves the session before.
    const former = live.find((one) => isProvenBy(one, sessionCookieOf(sent)));
    const others = live.filter((one) => one !== former);
    const ended = [...(former ? [former] : []), ...outnumberedSessions(others, record.key)];
    const cookie = givenCookie({ company: company.id, id: session.id, secret }, sent);
    return store.commit([beginningWrite(after), liveTokenWrite(after, token), ...ended.flatMap(endingWrites)], {
      body: answer,
      headers: { ...headers, ...cookie },
    });
  },

  renew: async ({ sent, store, now }) => {
    refuseOtherSites(sent);
    const session = await provenSession(sessionCookieOf(sent), store.at);
    if (!session) throw refusedSession(ENDED);
    const [{ company, headers }, record] = await Promise.all([
      mustAdmit(session.company, session.key, now, ENDED),
      readApiKeyRecord(session.key),
    ]);
    if (!isBorne(session, record, company)) throw refusedSession(ENDED);
    const { after, token, answer, dropped } = renewed(session, company, now);
    const writes = [renewalWrite(session, after), liveTokenWrite(after, token), ...dropped.map(deadTokenWrite)];
    return store.commit(writes, { body: answer, headers });
  },

  end: async ({ sent, store }) => {
    refuseOtherSites(sent);
    const session = await provenSession(sessionCookieOf(sent), store.at);
    const answer = { headers: clearedCookie(sent) };
    return session ? store.commit(endingWrites(session), answer) : answer;
  },

  list: async ({ store, company, identity }) => {
    const sessions = await borneSessions(company.id, await readSessions(company.id, store.at));
    const latestFirst = sessions.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
    const body = latestFirst.map((session) => ({
      ...sessionJson(session, company.timeZone),
      current: session.id === identity.session,
    }));
    return { body };
  },

  remove: async ({ params: { id }, store, company }) => {
    const session = await readSession({ company: company.id, id }, store.at);
    if (!session) throw unknownEntity('session', id);
    return store.commit(endingWrites(session), {});
  },
};

/** Counts the request as one of the console, for no authorizer has, and reads the company. Throws 429, or 401 for one that is suspended. */
async function mustAdmit(id: string, key: string, now: Date, unknown: string) {
  const [budget, company] = await Promise.all([admit(id, now, key, 'sessions'), readCompany(id)]);
  const closed = company && closedWords(company);
  if (!company || closed) throw refusedSession(closed ?? unknown);
  return { company, headers: { ...sandboxMark(company), ...(budget && budgetHeaders(budget)) } };
}

function freshSession(
  { key, roles = 0 }: ApiKeyRecord,
  { id: company, suspensions = 0 }: Company,
  secret: string,
  sent: SentParts,
  now: Date,
): Session {
  const at = now.toISOString();
  const agent = (sent.headers['user-agent'] ?? '').slice(0, AGENT_CHARACTERS_MAX).toWellFormed();
  const dates = { createdAt: at, renewedAt: at, expiresAt: sessionEnd(now) };
  return { id: randomUUID(), company, key, roles, suspensions, hash: tokenHash(secret), agent, ...dates, tokens: [] };
}

/** A session with a token more, and the answer that has it. */
function renewed(session: Session, company: Company, now: Date) {
  const text = freshBoundToken(company.id, session.key);
  const token = { hash: tokenHash(text), expiresAt: tokenEnd(session, now) };
  const { kept, dropped } = tokensWith(session.tokens, token, now.toISOString());
  const after = { ...session, renewedAt: now.toISOString(), tokens: kept };
  return { after, token, dropped, answer: sessionTokenJson(after, company, text, token.expiresAt) };
}

const withoutRole = () =>
  new Problem(
    403,
    'not-an-admin-key',
    'Forbidden',
    'Only an API key with the admin role can sign in: an admin can give it the role, or make another key.',
  );
