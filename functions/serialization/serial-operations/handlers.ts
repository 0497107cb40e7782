import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { contract } from './contract.ts';
import { type Operation, Operations, operationGtinIndex } from './entity.ts';
import { operationJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  list: async ({ query, store, company, paging }) => {
    const filters = Object.entries(query).filter(([, value]) => value !== undefined);
    const where = (operation: Operation) =>
      filters.every(([name, value]) => operation[name as keyof typeof query] === value);
    const index = query.gtin === undefined ? undefined : operationGtinIndex(query.gtin);
    const listing = { entity: Operations, index, where: filters.length > 0 ? where : undefined };
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => operationJson(data, company.timeZone)), next };
  },

  get: async ({ params, store, company }) => {
    const { data } = await store.must(Operations, padId(params.id));
    return { body: operationJson(data, company.timeZone) };
  },
};
