import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { invalid, Problem } from '../../../shared/problem.ts';
import type { contract } from './contract.ts';
import { ProductionOrders } from './entity.ts';
import { lookUp } from './references.ts';
import { listed, represent } from './representation.ts';
import { activationOf, blankOrder, orderAfter, orderErrors, reported } from './rules.ts';
import { matching } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, query: { workers = true }, store, company, now }) => {
    const codes = elements.map(({ code }) => code);
    const [references, duplicates, ids] = await Promise.all([
      lookUp(store, elements, (position) => pointer(position, '')),
      store.duplicates(ProductionOrders, 'code', codes),
      store.nextIds(ProductionOrders, elements.length),
    ]);
    const orders = elements.map((sent, position) =>
      orderAfter(blankOrder(ids[position] as number), sent, references.namesIn(sent)),
    );
    const broken = orders.flatMap((order, position) => orderErrors(order, pointer(position, '')));
    const errors = [...broken, ...references.missing(), ...duplicates];
    if (errors.length > 0) throw invalid(errors);
    return orders.map((order, position) => ({
      writes: store.create(ProductionOrders, order, pointer(position, '')),
      answer: { body: listed(order, { zone: company.timeZone, now, workers }), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const { items, next } = await store.page(matching(query), paging);
    const view = { zone: company.timeZone, now, workers: query.workers ?? true };
    return { body: items.map(({ data }) => listed(data, view)), next };
  },

  get: async ({ params: { id }, query: { workers = false }, store, company, now }) => {
    const { data, version } = await store.must(ProductionOrders, padId(id));
    return { body: represent(data, { zone: company.timeZone, now, workers }), version };
  },

  update: async ({ params: { id }, query: { workers = false }, body, store, company, now, version }) => {
    const [before, references] = await Promise.all([
      store.must(ProductionOrders, padId(id), version),
      lookUp(store, [body]),
    ]);
    const after = orderAfter(before.data, body, references.namesIn(body, before.data));
    const errors = [...orderErrors(after, '', before.data), ...references.missing(before.data)];
    if (errors.length > 0) throw invalid(errors);
    const answer = { body: represent(after, { zone: company.timeZone, now, workers }), version: before.version + 1 };
    return store.commit(store.replace(ProductionOrders, before, after, version), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(ProductionOrders, padId(id), version);
    return store.commit(store.remove(ProductionOrders, before, version), {});
  },

  notify: async ({ params: { id }, body, store }) => {
    const before = await store.must(ProductionOrders, padId(id));
    return store.commit(store.replace(ProductionOrders, before, reported(before.data, body, store.at)), {});
  },

  activate: async ({ params: { id }, store, company, now }) => {
    const before = await store.must(ProductionOrders, padId(id));
    const activation = activationOf(before.data);
    if (activation === 'too late') throw ended();
    if (activation === 'active already') return { status: 204 };
    const after = { ...before.data, active: true };
    const body = represent(after, { zone: company.timeZone, now, workers: false });
    const answer = { body, version: before.version + 1 };
    return store.commit(store.replace(ProductionOrders, before, after), answer);
  },
};

/** HTTP wants to know what is allowed instead: what can still be done to the order itself. */
const ended = () =>
  new Problem(
    405,
    'production-order-ended',
    'Method not allowed',
    'Production Order was closed or archived and cannot be activated',
    { headers: { allow: 'GET, PUT, DELETE' } },
  );
