import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { invalidContent, Problem } from '../../../shared/problem.ts';
import { shippingMentions } from '../../inventory/model/mentioned-shippings.ts';
import type { contract } from './contract.ts';
import { ProductionOrders } from './entity.ts';
import { assignmentWrites, presentOrders, removedOrderWrites, withFormerCodes } from './names.ts';
import { lookUpOrderReferences } from './references.ts';
import { listedProductionOrderJson, productionOrderJson } from './representation.ts';
import { activationOf, orderWithReport, unheardStatus } from './rules.ts';
import { blankOrder, orderAfter, orderErrors } from './sent-order.ts';
import { productionOrderListing, selectedOrder } from './store.ts';

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, query: { workers = true }, store, company, now }) => {
    const codes = elements.map(({ code }) => code);
    const prefix = (position: number) => pointer(position, '');
    const [references, duplicates, ids] = await Promise.all([
      lookUpOrderReferences(store, elements, prefix),
      store.duplicates(ProductionOrders, 'code', codes, prefix),
      store.nextIds(ProductionOrders, elements.length),
    ]);
    const orders = elements.map((sent, position) =>
      orderAfter(blankOrder(ids[position] as number), sent, references.namesIn(sent)),
    );
    const broken = orders.flatMap((order, position) => orderErrors(order, prefix(position)));
    const errors = [...broken, ...references.missing(), ...duplicates];
    if (errors.length > 0) throw invalidContent(errors);
    const mentions = await shippingMentions(
      store,
      elements.map((sent) => references.newShipping(sent)),
    );
    return orders.map((order, position) => ({
      ...mentions[position],
      writes: [
        ...store.creationWrites(ProductionOrders, order, prefix(position)),
        ...(mentions[position]?.writes ?? []),
      ],
      answer: { body: listedProductionOrderJson(order, { zone: company.timeZone, now, workers }), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const view = { zone: company.timeZone, now, workers: query.workers ?? true };
    if (query.code !== undefined) {
      const found = (paging.page ?? 1) > 1 ? undefined : await selectedOrder(store, query, query.code);
      return { body: found ? [listedProductionOrderJson(found, view)] : [] };
    }
    const { items, next } = await store.page(await productionOrderListing(store, query), paging);
    return { body: items.map(({ data }) => listedProductionOrderJson(data, view)), next };
  },

  get: async ({ params: { id }, query: { workers = false }, store, company, now }) => {
    const { data, version } = await store.must(ProductionOrders, padId(id));
    const [order = data] = await presentOrders(store, [data]);
    return { body: productionOrderJson(order, { zone: company.timeZone, now, workers }), version };
  },

  update: async ({ params: { id }, query: { workers = false }, body, store, company, now, version }) => {
    const [before, references] = await Promise.all([
      store.must(ProductionOrders, padId(id), version),
      lookUpOrderReferences(store, [body]),
    ]);
    const [had = before.data] = await presentOrders(store, [before.data]);
    const { order: after, writes } = withFormerCodes(store, had, orderAfter(had, body, references.namesIn(body, had)));
    const errors = [...orderErrors(after, '', had), ...references.missing(had)];
    if (errors.length > 0) throw invalidContent(errors);
    const [[mention], assigned] = await Promise.all([
      shippingMentions(store, [references.newShipping(body, had)]),
      assignmentWrites(store, had, after.code),
    ]);
    const answer = {
      body: productionOrderJson(after, { zone: company.timeZone, now, workers }),
      version: before.version + 1,
      ignored: unheardStatus(body, after),
    };
    const changes = store.replacementWrites(ProductionOrders, before, after, version);
    return store.commit([...changes, ...(mention?.writes ?? []), ...assigned, ...writes], answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(ProductionOrders, padId(id), version);
    const writes = [
      ...store.removalWrites(ProductionOrders, before, version),
      ...removedOrderWrites(store, before.data),
    ];
    return store.commit(writes, {});
  },

  notify: async ({ params: { id }, body, store }) => {
    const before = await store.must(ProductionOrders, padId(id));
    return store.commit(
      store.replacementWrites(ProductionOrders, before, orderWithReport(before.data, body, store.at)),
      {},
    );
  },

  activate: async ({ params: { id }, store, company, now }) => {
    const before = await store.must(ProductionOrders, padId(id));
    const activation = activationOf(before.data);
    if (activation === 'too late') throw endedOrder();
    if (activation === 'active already') return { status: 204 };
    const after = { ...before.data, active: true };
    const body = productionOrderJson(after, { zone: company.timeZone, now, workers: false });
    const answer = { body, version: before.version + 1 };
    return store.commit(store.replacementWrites(ProductionOrders, before, after), answer);
  },
};

/** HTTP wants to know what is allowed instead: what can still be done to the order itself. */
const endedOrder = () =>
  new Problem(
    405,
    'production-order-ended',
    'Method not allowed',
    'Production Order was closed or archived and cannot be activated',
    { headers: { allow: 'GET, PUT, DELETE' } },
  );
