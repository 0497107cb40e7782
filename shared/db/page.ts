import { ANSWER_CHARACTERS_MAX, PAGE_SIZE, READ_ROWS_MAX } from '../limits.ts';
import type { Instant } from '../time/instants.ts';
import { openBookmarks, type ReadContext, type RowPosition } from './bookmark.ts';
import { decodeCursor, encodeCursor, listMark, readTextPosition } from './cursor.ts';
import { type Item, partition, type StoredEntity } from './entity.ts';
import { readEntities, storedEntity } from './read.ts';
import { countRows, dateAttribute, dateRange, isTagged, type Listing, readRows, rowPosition } from './rows.ts';

/** After so many candidates a page is answered short, with a `Link` to go on from there. */
const CANDIDATES_MAX = 10_000;

/** Which page is asked for, and everything the cursor must be bound to: the operation and its filters. */
export type PageRequest = {
  readonly operation: string;
  readonly filters: unknown;
  readonly page?: number | undefined;
  readonly cursor?: string | undefined;
};

export type Page<T> = { readonly items: readonly StoredEntity<T>[]; readonly next?: string | undefined };

type Rows<T> = { readonly items: readonly StoredEntity<T>[]; readonly last?: RowPosition | undefined };

/** Reads one page: at most two sequential reads when no filter throws rows away (docs/data-model.md). */
export async function readPage<T>(reading: ReadContext, listing: Listing<T>, request: PageRequest): Promise<Page<T>> {
  const { operation, filters, page, cursor } = request;
  const mark = listMark(reading, operation, filters);
  const encoded = ({ items, last }: Rows<T>) => ({ items, next: last && encodeCursor(mark, last) });
  if (cursor !== undefined || page === undefined) {
    const start = cursor === undefined ? undefined : decodeCursor(mark, cursor, positionIn(listing));
    return encoded(await rowsFrom(reading, listing, start));
  }
  const bookmarks = openBookmarks(reading, mark);
  const numbered = async () => {
    const start = page === 1 ? undefined : (await bookmarks.find(page))?.position;
    const passed = start === undefined && page > 1;
    return rowsFrom(reading, listing, passed ? await skip(reading.company, listing, (page - 1) * PAGE_SIZE) : start);
  };
  const [rows, known] = await Promise.all([numbered(), bookmarks.find(page + 1)]);
  await bookmarks.leave(page + 1, rows.last, known);
  return encoded(rows);
}

async function rowsFrom<T>(
  { company }: ReadContext,
  listing: Listing<T>,
  start: RowPosition | undefined | 'beyond',
): Promise<Rows<T>> {
  return start === 'beyond' ? { items: [] } : fill(company, listing, start);
}

/**
 * Reads on from `start` until the page is full, the rows end, or the bound is reached; `last` is where to go on. A page
 * of very large entities is short rather than none (rule list-25-entries).
 */
async function fill<T>(company: string, listing: Listing<T>, start: RowPosition | undefined, size = PAGE_SIZE) {
  const items: StoredEntity<T>[] = [];
  let room = ANSWER_CHARACTERS_MAX;
  let from = start;
  // Most filters let most rows pass: a page's worth first, then twice as many each time.
  let batch = PAGE_SIZE + 1;
  for (let candidates = 0; candidates < CANDIDATES_MAX; ) {
    if (candidates > 0) batch = Math.min(batch * 2, READ_ROWS_MAX);
    const { rows, last, read } = await candidateRows(company, listing, from, batch, CANDIDATES_MAX - candidates);
    candidates += read;
    const entities = await presented(await entitiesOf<T>(company, listing, rows), listing);
    const taken = take(entities, rows, listing, { entries: size - items.length, characters: room });
    items.push(...taken.items);
    room = taken.room;
    if (items.length === size || taken.read < rows.length) {
      const row = rows[taken.read - 1];
      const end = row ? rowPosition(row, listing) : from;
      return { items, last: taken.read < rows.length || last !== undefined ? end : undefined };
    }
    if (last === undefined) return { items, last: undefined };
    from = last;
  }
  return { items, last: from };
}

/** The next rows that may belong to the list, where to go on if there are more, and how many were looked at for it. */
async function candidateRows<T>(
  company: string,
  listing: Listing<T>,
  from: RowPosition | undefined,
  limit: number,
  most: number,
) {
  if (isTagged(listing)) return listing.by.tagged.readRows(company, listing, from, { limit, most });
  if (listing.source) return { ...(await listing.source(company, from, limit)), read: limit };
  const { rows, last } = await readRows(company, listing, from, limit);
  return { rows, last: last && rowPosition(last, listing), read: limit };
}

/** The first entities that pass the filter, as many as there is room for, and how many rows were read for them. */
function take<T>(
  entities: readonly (StoredEntity<T> | undefined)[],
  rows: readonly Item[],
  { where, by }: Listing<T>,
  { entries, characters }: { readonly entries: number; readonly characters: number },
) {
  const items: StoredEntity<T>[] = [];
  let room = characters;
  for (const [position, entity] of entities.entries()) {
    const date = by ? dateOf(rows[position]?.[dateAttribute(by)]) : '';
    if (!entity || (where && !where(entity.data, date, entity.at))) continue;
    const size = JSON.stringify(entity.data).length;
    if (size > room && room < ANSWER_CHARACTERS_MAX) return { items, room, read: position };
    room -= size;
    items.push(entity);
    if (items.length === entries) return { items, room, read: position + 1 };
  }
  return { items, room, read: entities.length };
}

/** The entities as the listing shows them. */
async function presented<T>(entities: readonly (StoredEntity<T> | undefined)[], { present }: Listing<T>) {
  if (!present) return entities;
  const shown = (await present(entities.flatMap((entity) => entity?.data ?? []))).values();
  return entities.map((entity) => entity && { ...entity, data: shown.next().value as T });
}

const dateOf = (dated: unknown): Instant => String(dated).slice(0, String(dated).indexOf('#'));

/** The entities behind index rows, in the rows' order; rows of the entities' own partition carry them already. */
async function entitiesOf<T>(company: string, listing: Listing<T>, rows: readonly Item[]) {
  if (rows.every((row) => row.data !== undefined)) return rows.map((row) => storedEntity<T>(row));
  const pk = partition(company, listing.entity.name);
  const found = await readEntities(
    pk,
    rows.map((row) => keyOf(row, pk)),
  );
  const entities = found.map((item) => [item.sk, storedEntity<T>(item)] as const);
  // A date index may be behind, and of an entity of a former version it does not know the tags.
  const byKey = new Map(
    isTagged(listing) ? entities.filter(([, { data }]) => listing.by.tagged.has(listing, data)) : entities,
  );
  return rows.map((row) => byKey.get(keyOf(row, pk)));
}

/** A date index projects keys only; there, and in tags of id-addressed entities, the sort key is the entity's own. */
const keyOf = (row: Item, pk: string) => (row.pk === pk ? row.sk : String(row.key ?? row.sk));

/** Without a bookmark the rows before the page are passed over: by keys only, or read where a filter decides. */
async function skip<T>(
  company: string,
  listing: Listing<T>,
  count: number,
): Promise<RowPosition | undefined | 'beyond'> {
  let from: RowPosition | undefined;
  let left = count;
  while (left > 0) {
    const passed = await pass(company, listing, from, left);
    left -= passed.count;
    from = passed.last;
    if (!from) return 'beyond';
  }
  return from;
}

/** Passes over the next rows, at most `most`; how many those were, and where to go on if there are more. */
async function pass<T>(company: string, listing: Listing<T>, from: RowPosition | undefined, most: number) {
  if (!listing.where && isTagged(listing)) {
    const { rows, last } = await listing.by.tagged.readRows(company, listing, from, {
      limit: most,
      most: CANDIDATES_MAX,
    });
    if (rows.every(({ key }) => key !== undefined)) return { count: rows.length, last };
  } else if (!listing.where && !listing.source && typeof listing.index !== 'object') {
    return countRows(company, { ...listing, index: listing.index }, from, most);
  }
  const { items, last } = await fill(company, listing, from, Math.min(PAGE_SIZE, most));
  return { count: items.length, last };
}

/** A position within the bounds of the list: DynamoDB takes any key to start from. */
function positionIn<T>({ by }: Listing<T>) {
  return (position: unknown): RowPosition | undefined => {
    const { sk: key, ...rest } = position as Record<string, unknown>;
    const sk = readTextPosition(key);
    if (sk === undefined) return undefined;
    if (!by) return { sk };
    const name = dateAttribute(by);
    const date = name === 'sk' ? sk : rest[name];
    const { from, to } = dateRange(by);
    return typeof date === 'string' && date >= from && date <= to ? { sk, [name]: date } : undefined;
  };
}
