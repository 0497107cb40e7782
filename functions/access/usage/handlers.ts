import { readBudgets } from '../../../shared/http/admission.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { contract } from './contract.ts';
import { budgetJson } from './schema.ts';

/** What is shown where the limit is switched off. */
const NOTHING = { limit: 0, remaining: 0, resetSeconds: 0 };

export const handlers: Handlers<typeof contract> = {
  get: async ({ company, store, now }) => {
    // This very request is counted, too.
    await store.admitted;
    const budgets = await readBudgets(company.id, now);
    const { q = NOTHING, console = NOTHING } = budgets ?? {};
    return { body: { limit: budgets ? q.limit : null, api: budgetJson(q), console: budgetJson(console) } };
  },
};
