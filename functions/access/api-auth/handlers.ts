import { admit, budgetHeaders } from '../../../shared/http/admission.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { closedWords, freshBoundToken, sandboxMark } from '../../../shared/identity.ts';
import { Problem } from '../../../shared/problem.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { provenApiKey } from '../model/api-key-record.ts';
import { readCompany } from '../model/company-record.ts';
import type { contract } from './contract.ts';
import { dynamicTokenWrite } from './store.ts';

/** Rule dynamic-token-24-hours: one day from creation, not extended. */
const LIFE_MILLISECONDS = DAY_MILLISECONDS;

export const handlers: Handlers<typeof contract> = {
  create: async ({ body: { api_key: key, api_secret: secret }, store, now }) => {
    // In the same words for an unknown key and for a wrong secret.
    const proven = await provenApiKey(key, secret);
    if (!proven) throw refusedLogin(WRONG);
    const { company } = proven;
    // The caller was unknown until now, and so was the budget to charge.
    const [budget, record] = await Promise.all([admit(company, now, key), readCompany(company)]);
    const closed = record ? closedWords(record) : WRONG;
    if (closed !== undefined) throw refusedLogin(closed);
    const token = freshBoundToken(company, key);
    const expiresAt = new Date(now.getTime() + LIFE_MILLISECONDS).toISOString();
    const answer = {
      body: { success: true as const, message: 'Authenticated', token },
      headers: { ...sandboxMark(record), ...(budget && budgetHeaders(budget)) },
    };
    return store.commit([dynamicTokenWrite(token, { company, key, expiresAt })], answer);
  },
};

const WRONG = 'The API key or its secret is wrong.';

/** No authorizer has looked at the caller (rules credentials-401, company-suspended). */
const refusedLogin = (detail: string) =>
  new Problem(401, 'unauthorized', 'Unauthorized', detail, {
    headers: { 'www-authenticate': 'Bearer realm="Shopfloor"' },
  });
