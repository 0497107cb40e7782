import { type Item, padId, uniquePartition } from '../shared/db/entity.ts';
import type { Lookup } from '../shared/db/entity-reads.ts';
import { queryAll } from '../shared/db/read.ts';
import type { Store } from '../shared/db/store.ts';
import { productPlace } from './references.ts';

/*
 * What names a thing by its id shows the code it has by now (rule names-follow): the guard of the id holds it, and an order
 * itself. What is gone keeps the code it had.
 */

const guardOf =
  (entity: string) =>
  (id: number): Lookup => ({ entity, unique: 'id', key: padId(id) });

/** Where the code of a thing is found by its id, by what it is called in a message. */
const PLACES = {
  product: productPlace,
  machine: guardOf('machines'),
  worker: guardOf('workers'),
  warehouse: guardOf('warehouses'),
  location: guardOf('locations'),
  shipping: guardOf('shippings'),
  receiving: guardOf('receivings'),
  'waste type': guardOf('waste-types'),
  'production order': (id: number): Lookup => ({ entity: 'production-orders', key: padId(id) }),
} as const;

type Kind = keyof typeof PLACES;
/** A thing that is named: what it is, and its id; nothing, or no id, where none is. */
export type Named = readonly [kind: Kind, thing: { readonly id: number | null } | null | undefined];

const placeOf = (kind: Kind, id: number) => PLACES[kind](id);

/** So many guards that lie close together are read as a range: a read unit for some 40 of them, and not one for each. */
const RANGE_IDS_MIN = 5;
/** At most so many guards are passed over for each that is wanted. */
const RANGE_SPREAD_MAX = 4;

const isRange = (ids: readonly number[]) =>
  ids.length >= RANGE_IDS_MIN && Math.max(...ids) - Math.min(...ids) < ids.length * RANGE_SPREAD_MAX;

type Thing = { readonly kind: Kind; readonly id: number };

const nameOf = ({ kind, id }: Thing) => `${kind} ${id}`;

/** What lies under the ids of things, by their names: the guards of a kind as a range, where that costs less. */
async function itemsOf(store: Store, things: readonly Thing[]): Promise<ReadonlyMap<string, Item>> {
  const alone: Thing[] = [];
  const ranges: Promise<readonly (readonly [string, Item])[]>[] = [];
  for (const [kind, some] of Map.groupBy(things, (one) => one.kind)) {
    const { unique } = placeOf(kind, 0);
    const ids = some.map(({ id }) => id);
    if (unique === undefined || !isRange(ids)) alone.push(...some);
    else ranges.push(guardsOf(store, kind, [padId(Math.min(...ids)), padId(Math.max(...ids))]));
  }
  const [items, ...guards] = await Promise.all([
    store.lookUp(alone.map(({ kind, id }) => placeOf(kind, id))),
    ...ranges,
  ]);
  const found = alone.flatMap((one, position) => (items[position] ? [[nameOf(one), items[position]] as const] : []));
  return new Map([...found, ...guards.flat()]);
}

/** All guards of a kind between two ids. One read per about 10,000 of them. */
async function guardsOf({ company }: Store, kind: Kind, [from, to]: readonly [string, string]) {
  const { entity, unique = '' } = placeOf(kind, 0);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': uniquePartition(company, entity, unique), ':from': from, ':to': to },
  });
  return items.map((item) => [nameOf({ kind, id: Number(item.sk) }), item] as const);
}

/** The codes by now of things that are named. One read for all of them, and one for each kind with many; none for none. */
export async function presentCodes(store: Store, named: readonly Named[]) {
  const things = new Map(
    named.flatMap(([kind, thing]) => {
      if (!thing || thing.id === null) return [];
      const one = { kind, id: thing.id };
      return [[nameOf(one), one] as const];
    }),
  );
  const found = await itemsOf(store, [...things.values()]);
  const codeOf = (kind: Kind, id: number | null): string | undefined => {
    const item = found.get(`${kind} ${id}`);
    return PLACES[kind] === PLACES['production order']
      ? (item?.data as { readonly code: string } | undefined)?.code
      : (item?.key as string | undefined);
  };
  return {
    /** The code by now of what has this id; nothing, when it is gone. */
    codeOf,
    /** The thing with the code it has by now. */
    called: <T extends { readonly id: number | null; readonly code: string } | null | undefined>(
      kind: Kind,
      thing: T,
    ): T => thing && { ...thing, code: codeOf(kind, thing.id) ?? thing.code },
    /** The worker with the number it has by now. */
    numbered: <T extends { readonly id: number; readonly number: number } | null>(worker: T): T =>
      worker && { ...worker, number: Number(codeOf('worker', worker.id) ?? worker.number) },
  };
}
