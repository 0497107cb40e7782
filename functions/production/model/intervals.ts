import { type Entity, type Entry, type Item, partition } from '../../../shared/db/entity.ts';
import { queryAll, readMany, storedEntity } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** From one moment to another; still going on without an end. */
export type Interval = { readonly startTime: Instant; readonly endTime: Instant | null };

/** What lasts no longer is found by its start alone: a window is read from so long before it begins. */
const USUAL_DAYS_MAX = 7;
const usualMilliseconds = USUAL_DAYS_MAX * 24 * 3_600_000;

/** Index partitions of the intervals of an owner. */
export const usualIndex = (owner: string) => `during=${owner}`;
export const unusualIndex = (owner: string) => `at-length=${owner}`;

/**
 * Where intervals of an owner, such as `worker=7`, are looked up: usual ones by their start, and apart from them the
 * few that are still open or last longer than a week, so that no window ever has to be read from the beginning of time.
 * The figure is how long one that has ended lasted, in milliseconds: an entry alone shows whether it reaches into a
 * window.
 */
export function intervalEntry(owner: string, { startTime, endTime }: Interval): Entry {
  if (endTime === null) return { index: unusualIndex(owner), date: startTime };
  const lasted = Date.parse(endTime) - Date.parse(startTime);
  const index = lasted > usualMilliseconds ? unusualIndex(owner) : usualIndex(owner);
  return { index, date: startTime, amount: BigInt(lasted) };
}

/** A window of time; intervals that only touch it are not in it. */
export type Window = { readonly from: Instant; readonly to: Instant };

/**
 * Entities with an interval of the owner that overlaps the window, by start. Three reads, two of them at once; entities
 * that do not overlap are not read.
 */
export async function overlappingEntities<T extends Interval>(
  store: Store,
  entity: Entity<T>,
  owner: string,
  window: Window,
): Promise<readonly T[]> {
  const { from, to } = window;
  const earliest = new Date(Date.parse(from) - usualMilliseconds).toISOString();
  const rows = await Promise.all([
    startingWithin(store, entity, usualIndex(owner), earliest, to),
    startingWithin(store, entity, unusualIndex(owner), ' ', to),
  ]);
  const found = await entitiesOf(store, entity, rows.flat().filter(reaches(window)));
  // Entries and entities are read one after the other: what changed in between is judged by what it is now.
  return found
    .filter(({ startTime, endTime }) => startTime < to && (endTime === null || endTime > from))
    .toSorted((a, b) => (a.startTime < b.startTime ? -1 : 1));
}

/** Whether an entry's interval overlaps the window. */
function reaches({ from, to }: Window): (row: Item) => boolean {
  const begin = Date.parse(from);
  return ({ sk, amount }) => {
    const date = dateOf(sk);
    return date < to && (amount === undefined || Date.parse(date) + Number(amount) > begin);
  };
}

const dateOf = (sk: string): Instant => sk.slice(0, sk.indexOf('#'));

/**
 * Date and figure of every entry in the index within the window, both ends included, in the order of their dates; the
 * entities themselves are not read. One read per about 5,000 of them.
 */
export async function entriesWithin<T>(
  store: Store,
  entity: Entity<T>,
  index: string,
  { from, to }: Window,
): Promise<readonly { readonly date: Instant; readonly amount: number }[]> {
  const rows = await startingWithin(store, entity, index, from, to);
  return rows.map(({ sk, amount }) => ({ date: dateOf(sk), amount: Number(amount) }));
}

async function entitiesOf<T>({ company }: Store, entity: Entity<T>, rows: readonly Item[]): Promise<readonly T[]> {
  const pk = partition(company, entity.name);
  const keys = [...new Set(rows.map(({ key }) => String(key)))];
  const items = new Map((await readMany(keys.map((sk) => ({ pk, sk })))).map((item) => [item.sk, item]));
  return keys.flatMap((key) => {
    const item = items.get(key);
    return item ? [storedEntity<T>(item).data] : [];
  });
}

const startingWithin = <T>({ company }: Store, entity: Entity<T>, index: string, from: string, to: Instant) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': partition(company, entity.name, index), ':from': from, ':to': `${to}#~` },
  });
