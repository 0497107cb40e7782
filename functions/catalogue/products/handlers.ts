import type * as z from 'zod/mini';
import { awaitCleanup } from '../../../shared/cleanup.ts';
import type { Item } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { gtin14 } from '../../../shared/gs1.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { invalidContent, lostRace } from '../../../shared/problem.ts';
import { type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import { releaseLots } from '../../inventory/model/removed-lots.ts';
import { newStockWrite } from '../../inventory/model/stock-life.ts';
import { familyIndex } from '../../references.ts';
import { unbookedProductionOf } from '../../unbooked-productions.ts';
import type { contract } from './contract.ts';
import { Products } from './entity.ts';
import { duplicateGtinErrors, gtinLoss, refusedAt } from './gtin.ts';
import { productRemoval } from './removal.ts';
import { productJson } from './representation.ts';
import {
  type FreshIds,
  familyReference,
  formerReferences,
  freshOperationCount,
  productAfter,
  productErrors,
  productReferences,
  productRefused,
  renamingErrors,
} from './rules.ts';
import type { Product, ProductFilters, ProductSent } from './schema.ts';
import { removeUses } from './used-in.ts';

/** Codes looked at at once. */
const PARALLEL = 20;

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company }) => {
    const codes = elements.map(({ code }) => code);
    const [existing, repeated, found] = await Promise.all([
      store.getMany(Products, codes),
      duplicateGtinErrors(
        store,
        elements.map(({ code, gtin }, position) => ({ code, gtin, prefix: pointer(position, '') })),
      ),
      resolveReferences(
        store,
        elements.flatMap((sent, position) => productReferences(sent, pointer(position, ''))),
      ),
    ]);
    const errors = elements.flatMap((sent, position) => [
      ...(codes.indexOf(sent.code) < position
        ? [{ pointer: pointer(position, '/code'), message: 'must be at most once in the request' }]
        : []),
      ...productErrors(sent, pointer(position, ''), existing.get(sent.code)?.data),
    ]);
    const excused = new Set(
      elements.flatMap((sent, position) =>
        formerReferences(sent, existing.get(sent.code)?.data, pointer(position, '')).map(
          (reference) => reference.pointer,
        ),
      ),
    );
    const losses = await Promise.all(
      elements.map(({ code, gtin }, position) =>
        gtinLoss(store, existing.get(code)?.data, gtin, refusedAt(pointer(position, ''))),
      ),
    );
    const kept = losses.flatMap(({ refusal }) => refusal?.extra.errors ?? []);
    errors.push(...repeated, ...kept, ...found.missing().filter((error) => !excused.has(error.pointer)));
    if (errors.length > 0) throw invalidContent(errors);
    const fresh = codes.filter((code) => !existing.has(code));
    const [ids] = await Promise.all([
      freshIds(
        store,
        elements.map((sent) => [sent, existing.get(sent.code)?.data]),
      ),
      mapBounded(fresh, PARALLEL, (code) => releaseLots(store, code)),
    ]);
    return elements.map((sent, position) => {
      const before = existing.get(sent.code);
      const completion = { ids, familyName: familyNames(found), at: store.at };
      const product = productAfter(sent, sent.code, before?.data, completion);
      const writes = before ? store.replacementWrites(Products, before, product) : creationWrites(store, product);
      const held = losses[position]?.writes ?? [];
      return {
        writes: [...writes, ...held],
        answer: { body: productJson(product, company.timeZone), version: (before?.version ?? 0) + 1 },
      };
    });
  },

  list: async ({ query, store, company, paging }) => {
    if (query.code !== undefined || query.gtin !== undefined) {
      const found = (paging.page ?? 1) > 1 ? undefined : await selected(store, query);
      return { body: found && passes(found.data, query) ? [productJson(found.data, company.timeZone)] : [] };
    }
    const family = query['product-family-code'];
    const after = query['modification-date'];
    const listing = {
      entity: Products,
      ...(family !== undefined && { index: familyIndex(family) }),
      ...(after !== undefined && { by: byDate(1, { after }) }),
    };
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => productJson(data, company.timeZone)), next };
  },

  get: async ({ params: { code }, store, company }) => {
    const { data, version } = await store.must(Products, code);
    return { body: productJson(data, company.timeZone), version };
  },

  update: async ({ params: { code }, body, store, company, version }) => {
    const name = body.code ?? code;
    const [before, repeated, found, left] = await Promise.all([
      store.must(Products, code, version),
      duplicateGtinErrors(store, [{ code, gtin: body.gtin, prefix: '' }]),
      resolveReferences(store, productReferences(body)),
      name === code ? undefined : productRemoval(store, code, true),
    ]);
    const missing = found.missing(productReferences(before.data));
    const lost = await gtinLoss(store, before.data, body.gtin);
    const kept = lost.refusal?.extra.errors ?? [];
    const errors = [
      ...productErrors(body, '', before.data),
      ...renamingErrors(before.data, name),
      ...repeated,
      ...kept,
      ...missing,
    ];
    if (errors.length > 0) throw invalidContent(errors);
    if (left?.refusal) throw left.refusal;
    if (name !== code) await releaseLots(store, name);
    const ids = await freshIds(store, [[body, before.data]]);
    const completion = { ids, familyName: familyNames(found), at: store.at };
    const after = productAfter(body, name, before.data, completion);
    const answer = { body: productJson(after, company.timeZone), version: before.version + 1 };
    const moved = left?.renameWrites(after) ?? [];
    return store.commit(
      [...store.replacementWrites(Products, before, after, version), ...moved, ...lost.writes],
      answer,
    );
  },

  remove: async ({ params: { code }, store, version }) => {
    const [before, left] = await Promise.all([store.must(Products, code, version), productRemoval(store, code)]);
    if (left.refusal) throw left.refusal;
    const [unbooked, lost] = await Promise.all([
      unbookedProductionOf(store, before.data),
      gtinLoss(store, before.data, null, productRefused),
    ]);
    if (unbooked !== undefined) throw productRefused(`Production ${unbooked} of the product is still to be booked.`);
    if (lost.refusal) throw lost.refusal;
    const writes = [...store.removalWrites(Products, before, version), ...left.removalWrites, ...lost.writes];
    const gone = await store.commit(writes, {});
    const components = new Set(before.data.components.map((component) => component.code));
    await awaitCleanup(removeUses(store, before.data, [...components], before.version + 1));
    return gone;
  },
};

/** The product of a code, one read, or of a GTIN, two (rule list-by-code). */
const selected = (store: Store, { code, gtin = '' }: Filters) =>
  code === undefined ? store.find(Products, 'gtin', gtin14(gtin) ?? '') : store.get(Products, code);

/** Whether a product that was found by its code or GTIN is what the other filters ask for. */
const passes = ({ families, modifiedAt, gtin }: Product, query: Filters) =>
  (query.gtin === undefined || gtin14(gtin ?? '') === gtin14(query.gtin)) &&
  (query['product-family-code'] === undefined || families.some(({ code }) => code === query['product-family-code'])) &&
  (query['modification-date'] === undefined || modifiedAt > query['modification-date']);
type Filters = z.output<ReturnType<typeof ProductFilters>>;

/** Names of the families that were found, by their codes. */
const familyNames = (found: ResolvedReferences) => (code: string) =>
  found.dataOf<{ readonly name: string }>(familyReference(code))?.name;

/** Ids for all that is new, given out in order: one write per kind of id that is needed at all. */
async function freshIds(
  store: Store,
  sent: readonly (readonly [ProductSent, Product | undefined])[],
): Promise<FreshIds> {
  const products = sent.filter(([, before]) => before === undefined).length;
  const operations = sent.reduce((count, [one, before]) => count + freshOperationCount(one, before), 0);
  const [productIds, operationIds] = await Promise.all([
    products > 0 ? store.nextIds(Products, products) : [],
    operations > 0 ? store.nextIds({ name: 'operations' }, operations) : [],
  ]);
  const nextOf = (ids: readonly number[]) => {
    const left = ids.values();
    return () => left.next().value as number;
  };
  return { product: nextOf(productIds), operation: nextOf(operationIds) };
}

/** A product that another request created in the meantime is not a duplicate: sent again, it replaces that one. */
function creationWrites(store: Store, product: Product) {
  const [entity, ...others] = store.creationWrites(Products, product);
  const taken = () => lostRace('Another request created the same product at the same moment; send this one again.');
  const first = entity && {
    ...entity,
    refused: (existing: Item | undefined) => (existing?.gone ? entity.refused(existing) : taken()),
  };
  return [...(first ? [first] : []), ...others, newStockWrite(store, product)];
}
