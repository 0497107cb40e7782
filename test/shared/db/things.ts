import { apply } from '../../../shared/db/apply.ts';
import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { PageRequest } from '../../../shared/db/page.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';

/** An entity of the tests: everything the store can list by. */
export type Thing = {
  readonly id: number;
  readonly code: string;
  readonly colour: 'red' | 'blue';
  readonly day: number;
  readonly keep: boolean;
};

const colour = ({ colour: tag }: Thing) => [`colour=${tag}`];
const instant = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

/** Days a thing has something due: one, or two some days apart. */
const dueDays = ({ id, day }: Thing) => (id % 2 === 0 ? [day] : [day, day + 1 + (id % 5)]);
const due = (one: Thing) => dueDays(one).map((day) => ({ index: 'due', date: instant(day) }));
const inWindow = (day: number) => day > 4 && day < 12;

/** Addressed by id, as suppliers are. */
export const Things: Entity<Thing> = {
  name: 'things',
  noun: 'thing',
  key: ({ id }) => padId(id),
  unique: { code: ({ code }) => code },
  tags: colour,
  dates: ({ day }) => [instant(day)],
  entries: due,
};

/** Addressed by code and listed by id, as products are. */
export const CodedThings: Entity<Thing> = {
  name: 'coded-things',
  noun: 'thing',
  key: ({ code }) => code,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  tags: colour,
  dates: ({ day }) => [instant(day)],
  entries: due,
};

let stores = 0;

/** The store of a company of its own. */
export function freshStore(): Store {
  stores += 1;
  return openStore({ company: `store${stores}`, now: new Date(), admitted: Promise.resolve() });
}

/** What an entity shows; its code sorts in another order than its id. */
export const thing = (id: number, changes: Partial<Thing> = {}): Thing => ({
  id,
  code: `${(id * 7919) % 1_000}-${id}`,
  colour: id % 3 === 0 ? 'blue' : 'red',
  day: 1 + ((id * 13) % 28),
  keep: id % 4 !== 0,
  ...changes,
});

/** Entities with the ids 1 to `count`. */
export const upTo = (count: number) => Array.from({ length: count }, (_, position) => thing(position + 1));

/** Creates many at once. */
export async function createAll(store: Store, entity: Entity<Thing>, things: readonly Thing[]): Promise<void> {
  for (let from = 0; from < things.length; from += 16) {
    await apply(things.slice(from, from + 16).flatMap((one) => store.creationWrites(entity, one)));
  }
}

/** Removes one, if it is there. */
export async function remove(store: Store, entity: Entity<Thing>, one: Thing): Promise<void> {
  const before = await store.get(entity, entity.key(one));
  if (before) await store.commit(store.removalWrites(entity, before), {});
}

/** A way to list, and how to derive from the things themselves what it must answer. */
export type Way = {
  readonly name: string;
  readonly listing: Omit<Listing<Thing>, 'entity'>;
  readonly passes: (one: Thing) => boolean;
  readonly rank: (one: Thing) => number;
};

const byId = ({ id }: Thing) => id;
const byDay = ({ id, day }: Thing) => day * 1_000_000 + id;
const all = () => true;
const turned = { by: byDate(1, { after: instant(20), before: instant(5) }) };

/** Every kind of listing there is. */
export const ways: readonly Way[] = [
  { name: 'by id', listing: {}, passes: all, rank: byId },
  { name: 'of a tag', listing: { index: 'colour=red' }, passes: (one) => one.colour === 'red', rank: byId },
  { name: 'filtered', listing: { where: ({ keep }) => keep }, passes: ({ keep }) => keep, rank: byId },
  { name: 'by date', listing: { by: byDate(1) }, passes: all, rank: byDay },
  {
    name: 'within two dates',
    listing: { by: byDate(1, { after: instant(5), before: instant(20) }) },
    passes: ({ day }) => day > 5 && day < 20,
    rank: byDay,
  },
  { name: 'within two dates the wrong way round', listing: turned, passes: () => false, rank: byDay },
  {
    name: 'within two dates the wrong way round, filtered',
    listing: { ...turned, where: ({ keep }) => keep },
    passes: () => false,
    rank: byDay,
  },
  {
    name: 'of a tag, by date, filtered',
    listing: { index: 'colour=red', by: byDate(1, { after: instant(3) }), where: ({ keep }) => keep },
    passes: (one) => one.colour === 'red' && one.day > 3 && one.keep,
    rank: byDay,
  },
  {
    name: 'of several tags as one list',
    listing: { index: ['colour=red', 'colour=blue'], where: ({ day }) => day > 7 },
    passes: ({ day }) => day > 7,
    rank: byId,
  },
  {
    name: 'of several tags as one list, by date',
    listing: { index: ['colour=blue', 'colour=none', 'colour=red'], by: byDate(1, { after: instant(3) }) },
    passes: ({ day }) => day > 3,
    rank: byDay,
  },
  {
    name: 'once, at the first entry within two dates',
    listing: {
      index: 'due',
      by: { date: 'entry', after: instant(4), before: instant(12) },
      where: (one, date) => instant(Math.min(...dueDays(one).filter(inWindow))) === date,
    },
    passes: (one) => dueDays(one).some(inWindow),
    rank: (one) => Math.min(...dueDays(one).filter(inWindow)) * 1_000_000 + one.id,
  },
];

/** What a way must answer, read off the things themselves. */
export const expectedIds = (things: Iterable<Thing>, { passes, rank }: Way): readonly number[] =>
  [...things]
    .filter(passes)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id);

/** One page of a way. */
export async function page(store: Store, entity: Entity<Thing>, way: Way, at: Pick<PageRequest, 'page' | 'cursor'>) {
  const request = { operation: way.name, filters: {}, ...at };
  const { items, next } = await store.page({ entity, ...way.listing }, request);
  return { ids: items.map(({ data }) => data.id), things: items.map(({ data }) => data), next };
}
