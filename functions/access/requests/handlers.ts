import type { Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import type { contract } from './contract.ts';
import { requestJson } from './schema.ts';
import { listRefusals, refusalOf } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  list: async ({ query, paging: { cursor }, store, company, now }) => {
    const { found, next } = await listRefusals(store, now, query, cursor);
    return { body: found.map((one) => requestJson(one, company.timeZone)), next };
  },

  get: async ({ params: { id }, company, now }) => {
    const found = await refusalOf({ company: company.id, now }, id);
    if (!found) throw unknownRequest(id);
    return { body: requestJson(found, company.timeZone) };
  },
};

const unknownRequest = (id: string) =>
  new Problem(
    404,
    'not-found',
    'Not found',
    `No request that was refused within the last hour has the id ${JSON.stringify(id)}: what was let through is not kept, nor what was refused before it was known who asked.`,
  );
