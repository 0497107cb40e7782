import type { Handlers } from '../../../shared/http/handler.ts';
import { companyKey } from '../../../shared/identity.ts';
import { merge } from '../../../shared/merge.ts';
import type { contract } from './contract.ts';
import { Companies } from './entity.ts';
import { companyJson, NEGATIVE_STOCK_DEFAULT } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  get: async ({ store, company }) => {
    const { data, version } = await store.must(Companies, companyKey(company.id).sk);
    return { body: companyJson(data), version };
  },

  update: async ({ body, store, company, version }) => {
    const { allowNegativeStock, ...others } = body;
    const before = await store.must(Companies, companyKey(company.id).sk, version);
    const sent = allowNegativeStock === null ? NEGATIVE_STOCK_DEFAULT : allowNegativeStock;
    const after = merge(before.data, { ...others, allowNegativeStock: sent });
    const answer = { body: companyJson(after), version: before.version + 1 };
    return store.commit(store.replacementWrites(Companies, before, after, version), answer);
  },
};
