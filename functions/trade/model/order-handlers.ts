import { type Entity, padId, type Stored } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Answer, Call, Planned } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalid, Problem } from '../../../shared/problem.ts';
import { type Resolved, resolve } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { isNamed, refer } from '../../references.ts';
import { lineErrors, partErrors, referencesOf, type Settled, type Side, traderReference } from './order-rules.ts';
import { matching, partsOf, passes, type Trading } from './order-store.ts';
import { dependentOrder, type TradeOrder, type TradeOrderFilters, type TradeOrderSent } from './orders.ts';
import { tradeIndex } from './partners.ts';
import { selected } from './selection.ts';

/** What distinguishes the handlers of one kind of order. `T` is the order, `S` what is sent, `O` the JSON. */
type Kind<T extends TradeOrder, S, O> = Trading<T> & {
  readonly entity: Entity<T>;
  /** Kinds of entities that keep an order, and its code, while they name it (A144). */
  readonly users: readonly string[];
  /** What those call it. */
  readonly usedAs: 'client-order' | 'purchase-order';
  /** An order of which nothing is known but its id. */
  readonly blank: (id: number, at: Instant) => T;
  /** The order after what was sent. */
  readonly after: (before: T, sent: S, settled: Settled) => T;
  readonly represent: (order: T, zone: string) => O;
};

type Sent = TradeOrderSent & { readonly [S in Side]?: string | null | undefined };
type Within = { readonly store: Store; readonly company: Tenant };
type One = Within & { readonly params: { readonly id: number }; readonly version: number | undefined };
type Creation<S> = Within & {
  readonly elements: readonly S[];
  readonly pointer: (position: number, path: string) => string;
};
type Listing = Within &
  Pick<Call<never>, 'paging'> & {
    readonly query: TradeOrderFilters & { readonly [S in Side]?: string | undefined };
  };

/** The handlers of one kind of order, and `change` for those that find the order another way. */
export function tradeOrderHandlers<T extends TradeOrder, S extends Sent, O>(kind: Kind<T, S, O>) {
  const { entity, represent } = kind;
  return {
    create: (call: Creation<S>) => planAll(kind, call),

    list: async ({ query, store, company, paging }: Listing): Promise<Answer<O[]>> => {
      if (query.id !== undefined || query.code !== undefined) {
        const found = await selected(store, entity, query, paging.page);
        return { body: found && passes(found.data, kind, query) ? [represent(found.data, company.timeZone)] : [] };
      }
      const { items, next } = await store.page(matching(entity, kind, query), paging);
      return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
    },

    get: async ({ params: { id }, store, company }: One): Promise<Answer<O>> => {
      const { data, version } = await store.must(entity, padId(id));
      return { body: represent(data, company.timeZone), version };
    },

    update: ({ params: { id }, body, version, ...within }: One & { readonly body: S }) =>
      change(kind, within.store.must(entity, padId(id), version), body, within, version),

    change: (reading: Promise<Stored<T>>, sent: S, within: Within) => change(kind, reading, sent, within),

    remove: async ({ params: { id }, store, version }: One): Promise<Answer<undefined>> => {
      const before = await store.must(entity, padId(id), version);
      if (await isUsed(kind, before.data.code, store)) throw inUse(kind.usedAs, entity.noun);
      return store.commit(store.remove(entity, before, version), {});
    },
  };
}

async function planAll<T extends TradeOrder, S extends Sent, O>(
  kind: Kind<T, S, O>,
  { elements, pointer, store, company }: Creation<S>,
): Promise<readonly Planned<O>[]> {
  const { entity, side } = kind;
  const prefix = (position: number) => pointer(position, '');
  const named = elements.flatMap((sent, position) => referencesOf(side, sent[side], sent, prefix(position)));
  const codes = elements.map(({ code }) => code ?? '');
  const [ids, found, duplicates] = await Promise.all([
    store.nextIds(entity, elements.length),
    resolve(store, named),
    store.duplicates(entity, 'code', codes),
  ]);
  const orders = elements.map((sent, position) =>
    kind.after(kind.blank(ids[position] as number, store.at), sent, settle(kind, found, sent, store.at)),
  );
  const broken = orders.flatMap((order, position) => errorsOf(kind, order, prefix(position)));
  const errors = [...broken, ...found.missing(), ...duplicates];
  if (errors.length > 0) throw invalid(errors);
  return orders.map((order, position) => ({
    writes: store.create(entity, order, prefix(position)),
    answer: { body: kind.represent(order, company.timeZone), version: 1 },
  }));
}

/** Changes the order that is being read; what it refers to is looked up beside it. */
async function change<T extends TradeOrder, S extends Sent, O>(
  kind: Kind<T, S, O>,
  reading: Promise<Stored<T>>,
  sent: S,
  { store, company }: Within,
  version?: number,
): Promise<Answer<O>> {
  const { entity, side, traderOf } = kind;
  const [before, found] = await Promise.all([reading, resolve(store, referencesOf(side, sent[side], sent))]);
  const { data } = before;
  const after = kind.after(data, sent, settle(kind, found, sent, store.at, data));
  const had = referencesOf(side, traderOf(data)?.code, data);
  const errors = [...errorsOf(kind, after, '', data), ...found.missing(had)];
  if (after.code !== data.code && (await isUsed(kind, data.code, store))) errors.push(CODE_IN_USE);
  if (errors.length > 0) throw invalid(errors);
  const answer = { body: kind.represent(after, company.timeZone), version: before.version + 1 };
  return store.commit(store.replace(entity, before, after, version), answer);
}

type Users = Pick<Kind<never, never, never>, 'users' | 'usedAs'>;

const isUsed = ({ users, usedAs }: Users, code: string, store: Store) =>
  isNamed(store, users, tradeIndex(usedAs, code));

function errorsOf<T extends TradeOrder>({ traderOf }: Trading<T>, order: T, prefix: string, before?: T): FieldError[] {
  const parts = (one: T) => partsOf(one, traderOf(one));
  return [...lineErrors(order, prefix), ...partErrors(prefix, parts(order), before && parts(before))];
}

/** What the names in an order stand for; a product or trader that is gone stays what the order had of it. */
function settle<T extends TradeOrder>(
  { side, traderOf }: Trading<T>,
  found: Resolved,
  sent: Sent,
  at: Instant,
  before?: T,
): Settled {
  const names = new Map(before?.products.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) =>
    found.dataOf<{ readonly name: string }>(refer('product', code, ''))?.name ?? names.get(code) ?? code;
  const code = sent[side];
  if (!code) return { nameOf, at, trader: code === undefined ? undefined : null };
  const key = found.keyOf(traderReference(side, code));
  return { nameOf, at, trader: key === undefined ? before && traderOf(before) : { id: Number(key), code } };
}

const CODE_IN_USE: FieldError = { pointer: '/code', message: 'must stay: deliveries or movements name the order' };

const inUse = (usedAs: string, noun: string) => new Problem(409, `${usedAs}-in-use`, 'Conflict', dependentOrder(noun));
