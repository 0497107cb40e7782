import type { Handlers } from '../../../shared/http/handler.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { readStock } from '../model/stock-life.ts';
import { partsWithStock } from '../model/totals.ts';
import type { contract } from './contract.ts';
import { stockListing } from './list.ts';
import { countPlans } from './plan.ts';
import { listedStockJson, stockJson } from './representation.ts';

export const handlers: Handlers<typeof contract> = {
  count: async ({ elements, pointer, list, store, company }) => {
    const planned = await countPlans(store, company, elements, pointer, list);
    return planned.map(({ writes, lane, movement }) => ({
      writes,
      lane,
      answer: { body: { message: 'Request successful' }, ...(movement !== undefined && locationOf(movement)) },
    }));
  },

  list: async ({ query, store, company, paging }) => {
    const listing = stockListing(store, query['product-family-code'], query['changed-after']);
    const { items, next } = await store.page(listing, paging);
    return { body: items.map((stock) => listedStockJson(stock, company.timeZone)), next };
  },

  get: async ({ params: { code }, query: { lot }, store, company }) => {
    const [stock, { lots, places }] = await Promise.all([readStock(store, code), partsWithStock(company.id, code)]);
    if (!stock) throw unknownEntity('product', code);
    // A code may have commas of its own, and blanks at its ends.
    const asked = lot === undefined ? undefined : new Set([lot, ...lot.split(',').flatMap((one) => [one, one.trim()])]);
    const shown = asked ? lots.filter((one) => asked.has(one.code)) : lots;
    return { body: stockJson(stock.data, shown, places) };
  },
};

/** Where the movement is that a count has made (rule stock-count-movement). */
const locationOf = (movement: number) => ({ headers: { location: `/api/inventory-movements/${movement}` } });
