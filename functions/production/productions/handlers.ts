import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { presentProductions } from '../model/present-names.ts';
import { productionWrites } from '../model/production-writes.ts';
import { workTimesOf } from '../model/work-time.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import type { contract } from './contract.ts';
import { Productions } from './entity.ts';
import { plannedProductions } from './plan.ts';
import { listedProductionJson, productionJson } from './representation.ts';
import { productionListing } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company, now }) => {
    const drafts = elements.map((sent, position) => ({ sent, prefix: pointer(position, '') }));
    const planned = await plannedProductions(store, company, drafts);
    const work = await workTimesOf(
      store,
      planned.map(({ production }) => production),
      now,
      company.timeZone,
    );
    return planned.map(({ production, writes, lane }, position) => ({
      writes,
      lane,
      answer: { body: productionJson({ production, workSeconds: work[position] ?? 0 }, company.timeZone), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const { items, next } = await store.page(await productionListing(store, query), paging);
    const productions = items.map(({ data }) => data);
    const work = await workTimesOf(store, productions, now, company.timeZone);
    const body = productions.map((production, position) =>
      listedProductionJson(
        { production, workSeconds: work[position] ?? 0 },
        company.timeZone,
        query['worker-name'] ?? false,
      ),
    );
    return { body, next };
  },

  get: async ({ params: { id }, store, company, now }) => {
    const { data, version } = await store.must(Productions, padId(id));
    const [[production = data], [workSeconds = 0]] = await Promise.all([
      presentProductions(store, [data]),
      workTimesOf(store, [data], now, company.timeZone),
    ]);
    return { body: productionJson({ production, workSeconds }, company.timeZone), version };
  },

  update: async ({ params: { id }, body, store, company, now, version }) => {
    const before = await store.must(Productions, padId(id), version);
    const [had] = await presentProductions(store, [before.data]);
    const [planned] = await plannedProductions(store, company, [{ sent: body, before, had, prefix: '' }], version);
    const { production, writes } = planned as NonNullable<typeof planned>;
    const [workSeconds = 0] = await workTimesOf(store, [production], now, company.timeZone);
    const answer = {
      body: productionJson({ production, workSeconds }, company.timeZone),
      version: before.version + 1,
    };
    return store.commit(writes, answer);
  },

  remove: async ({ params: { id }, store, company, now, version }) => {
    const before = await store.must(Productions, padId(id), version);
    const order = before.data.productionOrder;
    const [orders, [production = before.data], [workSeconds = 0]] = await Promise.all([
      store.getMany(ProductionOrders, order ? [padId(order.id)] : []),
      presentProductions(store, [before.data]),
      workTimesOf(store, [before.data], now, company.timeZone),
    ]);
    const touched = new Map([...orders.values()].map((one) => [one.data.id, one]));
    const writes = productionWrites(store, touched, [{ before }], version);
    return store.commit(writes, {
      body: productionJson({ production, workSeconds }, company.timeZone),
      version: before.version + 1,
    });
  },
};
