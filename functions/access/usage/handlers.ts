import { partition } from '../../../shared/db/entity.ts';
import { queryAll, storedEntity } from '../../../shared/db/read.ts';
import { budgetOf } from '../../../shared/http/admission.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { ApiKeys } from '../api-keys/entity.ts';
import type { ApiKey } from '../api-keys/schema.ts';
import { readKeyUses, usesWithin } from '../model/key-uses.ts';
import type { contract } from './contract.ts';
import { budgetJson, usageOfKeys } from './schema.ts';

/** What is shown where the limit is switched off. */
const NOTHING = { limit: 0, remaining: 0, resetSeconds: 0 };

export const handlers: Handlers<typeof contract> = {
  get: async ({ company, store, now }) => {
    // This very request is counted, too.
    await store.admitted;
    const [uses, keys] = await Promise.all([readKeyUses(company.id), readApiKeys(company.id)]);
    const { api, sessions } = uses.queues;
    const budget = budgetOf(api, now);
    return {
      body: {
        limit: budget?.limit ?? null,
        api: budgetJson(budget ?? NOTHING),
        console: budgetJson(budgetOf(sessions, now) ?? NOTHING),
        keys: budget ? usageOfKeys(keys, (key) => [usesWithin(api, key, now), usesWithin(sessions, key, now)]) : [],
      },
    };
  },
};

async function readApiKeys(company: string): Promise<readonly ApiKey[]> {
  const pk = partition(company, ApiKeys.name);
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map((item) => storedEntity<ApiKey>(item).data);
}
