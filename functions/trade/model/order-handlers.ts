import { type Entity, padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Answer, Call, ElementPlan } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent, Problem } from '../../../shared/problem.ts';
import { type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { isNamed } from '../../named-by.ts';
import { referenceTo } from '../../references.ts';
import {
  type OrderTerms,
  orderLineErrors,
  orderPartErrors,
  type TradeSide,
  tradeOrderReferences,
  traderReference,
} from './order-rules.ts';
import { isWithinFilters, type TraderRole, tradeOrderListing, tradeOrderParts } from './order-store.ts';
import { dependentOrderText, type TradeOrder, type TradeOrderFilters, type TradeOrderSent } from './orders.ts';
import { tradeIndex } from './partners.ts';
import { selectedEntity } from './selection.ts';

/** What distinguishes the handlers of one kind of order. `T` is the order, `S` what is sent, `O` the JSON. */
type Kind<T extends TradeOrder, S, O> = TraderRole<T> & {
  readonly entity: Entity<T>;
  /** Kinds of entities that keep an order, and its code, while they name it (rule order-in-use). */
  readonly users: readonly string[];
  /** What those call it. */
  readonly usedAs: 'client-order' | 'purchase-order';
  /** An order of which nothing is known but its id. */
  readonly blank: (id: number, at: Instant) => T;
  /** The order after what was sent. */
  readonly after: (before: T, sent: S, settled: OrderTerms) => T;
  readonly represent: (order: T, zone: string) => O;
};

type Sent = TradeOrderSent & { readonly [S in TradeSide]?: string | null | undefined };
type Within = { readonly store: Store; readonly company: Tenant };
type One = Within & { readonly params: { readonly id: number }; readonly version: number | undefined };
type Creation<S> = Within & {
  readonly elements: readonly S[];
  readonly pointer: (position: number, path: string) => string;
};
type Listing = Within &
  Pick<Call<never>, 'paging'> & {
    readonly query: TradeOrderFilters & { readonly [S in TradeSide]?: string | undefined };
  };

/** The handlers of one kind of order, and `change` for those that find the order another way. */
export function tradeOrderHandlers<T extends TradeOrder, S extends Sent, O>(kind: Kind<T, S, O>) {
  const { entity, represent } = kind;
  return {
    create: (call: Creation<S>) => planAll(kind, call),

    list: async ({ query, store, company, paging }: Listing): Promise<Answer<O[]>> => {
      if (query.id !== undefined || query.code !== undefined) {
        const found = await selectedEntity(store, entity, query, paging.page);
        return {
          body: found && isWithinFilters(found.data, kind, query) ? [represent(found.data, company.timeZone)] : [],
        };
      }
      const { items, next } = await store.page(tradeOrderListing(entity, kind, query), paging);
      return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
    },

    get: async ({ params: { id }, store, company }: One): Promise<Answer<O>> => {
      const { data, version } = await store.must(entity, padId(id));
      return { body: represent(data, company.timeZone), version };
    },

    update: ({ params: { id }, body, version, ...within }: One & { readonly body: S }) =>
      change(kind, within.store.must(entity, padId(id), version), body, within, version),

    change: (reading: Promise<StoredEntity<T>>, sent: S, within: Within) => change(kind, reading, sent, within),

    remove: async ({ params: { id }, store, version }: One): Promise<Answer<undefined>> => {
      const before = await store.must(entity, padId(id), version);
      if (await isUsed(kind, before.data.code, store)) throw inUse(kind.usedAs, entity.noun);
      return store.commit(store.removalWrites(entity, before, version), {});
    },
  };
}

async function planAll<T extends TradeOrder, S extends Sent, O>(
  kind: Kind<T, S, O>,
  { elements, pointer, store, company }: Creation<S>,
): Promise<readonly ElementPlan<O>[]> {
  const { entity, side } = kind;
  const prefix = (position: number) => pointer(position, '');
  const named = elements.flatMap((sent, position) => tradeOrderReferences(side, sent[side], sent, prefix(position)));
  const codes = elements.map(({ code }) => code ?? '');
  const [ids, found, duplicates] = await Promise.all([
    store.nextIds(entity, elements.length),
    resolveReferences(store, named),
    store.duplicates(entity, 'code', codes, prefix),
  ]);
  const orders = elements.map((sent, position) =>
    kind.after(kind.blank(ids[position] as number, store.at), sent, settle(kind, found, sent, store.at)),
  );
  const broken = orders.flatMap((order, position) => errorsOf(kind, order, prefix(position)));
  const errors = [...broken, ...found.missing(), ...duplicates];
  if (errors.length > 0) throw invalidContent(errors);
  return orders.map((order, position) => ({
    writes: store.creationWrites(entity, order, prefix(position)),
    answer: { body: kind.represent(order, company.timeZone), version: 1 },
  }));
}

/** Changes the order that is being read; what it refers to is looked up beside it. */
async function change<T extends TradeOrder, S extends Sent, O>(
  kind: Kind<T, S, O>,
  reading: Promise<StoredEntity<T>>,
  sent: S,
  { store, company }: Within,
  version?: number,
): Promise<Answer<O>> {
  const { entity, side, traderOf } = kind;
  const [before, found] = await Promise.all([
    reading,
    resolveReferences(store, tradeOrderReferences(side, sent[side], sent)),
  ]);
  const { data } = before;
  const after = kind.after(data, sent, settle(kind, found, sent, store.at, data));
  const had = tradeOrderReferences(side, traderOf(data)?.code, data);
  const errors = [...errorsOf(kind, after, '', data), ...found.missing(had)];
  if (after.code !== data.code && (await isUsed(kind, data.code, store))) errors.push(CODE_IN_USE);
  if (errors.length > 0) throw invalidContent(errors);
  const answer = { body: kind.represent(after, company.timeZone), version: before.version + 1 };
  return store.commit(store.replacementWrites(entity, before, after, version), answer);
}

type Users = Pick<Kind<never, never, never>, 'users' | 'usedAs'>;

const isUsed = ({ users, usedAs }: Users, code: string, store: Store) =>
  isNamed(store, users, tradeIndex(usedAs, code));

function errorsOf<T extends TradeOrder>(
  { traderOf }: TraderRole<T>,
  order: T,
  prefix: string,
  before?: T,
): FieldError[] {
  const parts = (one: T) => tradeOrderParts(one, traderOf(one));
  return [...orderLineErrors(order, prefix), ...orderPartErrors(prefix, parts(order), before && parts(before))];
}

/** What the names in an order stand for; a product or trader that is gone stays what the order had of it. */
function settle<T extends TradeOrder>(
  { side, traderOf }: TraderRole<T>,
  found: ResolvedReferences,
  sent: Sent,
  at: Instant,
  before?: T,
): OrderTerms {
  const names = new Map(before?.products.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) =>
    found.dataOf<{ readonly name: string }>(referenceTo('product', code, ''))?.name ?? names.get(code) ?? code;
  const code = sent[side];
  if (!code) return { nameOf, at, trader: code === undefined ? undefined : null };
  const key = found.keyOf(traderReference(side, code));
  return { nameOf, at, trader: key === undefined ? before && traderOf(before) : { id: Number(key), code } };
}

const CODE_IN_USE: FieldError = { pointer: '/code', message: 'must stay: deliveries or movements name the order' };

const inUse = (usedAs: string, noun: string) =>
  new Problem(409, `${usedAs}-in-use`, 'Conflict', dependentOrderText(noun));
