import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { invalid } from '../http/problem.ts';
import type { Instant } from '../time.ts';
import { openBookmarks, type Position, type Reading } from './bookmark.ts';
import type { Bounds } from './bounds.ts';
import { type Entity, type Item, partition, type Stored, uniquePartition } from './entity.ts';
import { fingerprint, readMany, stored } from './read.ts';
import { db, tableName } from './table.ts';

/** Entries of a page everywhere (decisions A40). */
const PAGE_SIZE = 25;
/** Keys read at once, at most, while a filter throws some away. */
const FILTERED_BATCH_MAX = 100;
/** After so many candidates a page is answered short, with a `Link` to go on from there. */
const CANDIDATES_MAX = 10_000;

/** Which rows a list is made of: an index partition of an entity, an order, bounds, and a filter for what is left. */
export type Listing<T> = {
  readonly entity: Entity<T>;
  /** Name of an index partition (a tag), or of several that make one list; left out: all of the company. */
  readonly index?: string | readonly string[] | undefined;
  /** Order and bounds by a date, both bounds exclusive (A37); left out: by id. */
  readonly by?: Bounds & {
    /** The entity's first or second date; `entry`: the date of each entry in `index`. */
    readonly date: 1 | 2 | 'entry';
  };
  /** What the index cannot answer; of an entity with several entries, `date` tells which one is meant. */
  readonly where?: ((data: T, date: Instant) => boolean) | undefined;
};

/** Which page is asked for, and everything the cursor must be bound to: the operation and its filters. */
export type PageRequest = {
  readonly operation: string;
  readonly filters: unknown;
  readonly page?: number | undefined;
  readonly cursor?: string | undefined;
};

export type Page<T> = { readonly items: readonly Stored<T>[]; readonly next?: string | undefined };

type Rows<T> = { readonly items: readonly Stored<T>[]; readonly last?: Position | undefined };

/** Reads one page: at most two sequential reads when no filter throws rows away (docs/data-model.md). */
export async function readPage<T>(reading: Reading, listing: Listing<T>, request: PageRequest): Promise<Page<T>> {
  const { operation, filters, page, cursor } = request;
  const mark = fingerprint(reading.company, operation, filters);
  const encoded = ({ items, last }: Rows<T>) => ({ items, next: last && encodeCursor(mark, last) });
  if (cursor !== undefined || page === undefined) {
    const start = cursor === undefined ? undefined : decodeCursor(mark, cursor, listing);
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
  { company }: Reading,
  listing: Listing<T>,
  start: Position | undefined | 'beyond',
): Promise<Rows<T>> {
  // DynamoDB refuses a BETWEEN whose bounds are the wrong way round.
  const empty = listing.by && bounds(listing.by).from > bounds(listing.by).to;
  return start === 'beyond' || empty ? { items: [] } : fill(company, listing, start);
}

/** The partition a listing reads. An entity addressed by code is listed by id through the guards of its ids. */
function partitionOf<T>(company: string, { entity, index, by }: OnePartition<T>): string {
  if (index !== undefined) return partition(company, entity.name, index);
  const byCode = entity.order !== undefined && by === undefined;
  return byCode ? uniquePartition(company, entity.name, 'id') : partition(company, entity.name);
}

/** Both bounds of a date order; every date of the table lies between them. */
const bounds = (by: NonNullable<Listing<never>['by']>) => ({
  from: by.after ? `${by.after}#~` : ' ',
  to: by.before ?? '~',
});

type OnePartition<T> = Omit<Listing<T>, 'index'> & { readonly index?: string | undefined };

/** The query all reads of a partition share. */
function query<T>(company: string, listing: OnePartition<T>, from: Position | undefined, limit: number) {
  const { by } = listing;
  const pk = partitionOf(company, listing);
  const range = by && bounds(by);
  return {
    TableName: tableName(),
    Limit: limit,
    ExclusiveStartKey: from && { pk, ...from },
    KeyConditionExpression: by ? `pk = :pk AND ${dateAttribute(by)} BETWEEN :from AND :to` : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(range && { ':from': range.from, ':to': range.to }) },
    ...(by && by.date !== 'entry' ? { IndexName: `byDate${by.date}` } : { ConsistentRead: true }),
  };
}

/** Where the date a list is ordered by stands: the date, then the id. */
const dateAttribute = ({ date }: NonNullable<Listing<never>['by']>) => (date === 'entry' ? 'sk' : `date${date}`);

/** Reads on from `start` until the page is full, the rows end, or the bound is reached; `last` is where to go on. */
async function fill<T>(company: string, listing: Listing<T>, start: Position | undefined) {
  const items: Stored<T>[] = [];
  let from = start;
  // Most filters let most rows pass: a page's worth first, then twice as many each time.
  let batch = PAGE_SIZE + 1;
  for (let candidates = 0; candidates < CANDIDATES_MAX; candidates += batch) {
    if (candidates > 0) batch = Math.min(batch * 2, FILTERED_BATCH_MAX);
    const { rows, last } = await readRows(company, listing, from, batch);
    const entities = await entitiesOf<T>(company, listing.entity, rows);
    const taken = take(entities, rows, listing, PAGE_SIZE - items.length);
    items.push(...taken.items);
    if (items.length === PAGE_SIZE) {
      const more = taken.read < rows.length || last !== undefined;
      return { items, last: more ? positionOf(rows[taken.read - 1] as Item, listing) : undefined };
    }
    if (last === undefined) return { items, last: undefined };
    from = positionOf(last, listing);
  }
  return { items, last: from };
}

/**
 * The next rows, and the last one read unless there are no more. Of several partitions each is read as far as all of
 * them together may be needed: what is too much is read again with the next rows.
 */
async function readRows<T>(company: string, listing: Listing<T>, from: Position | undefined, limit: number) {
  const { index, ...rest } = listing;
  const one = async (single: string | undefined) => {
    const asked = query(company, { ...rest, index: single }, from, limit);
    const { Items = [], LastEvaluatedKey } = await db().send(new QueryCommand(asked));
    return { rows: Items as Item[], last: LastEvaluatedKey as Item | undefined };
  };
  if (index === undefined || typeof index === 'string') return one(index);
  const read = await Promise.all(index.map(one));
  const attribute = listing.by ? dateAttribute(listing.by) : 'sk';
  const place = (row: Item) => String(row[attribute]);
  const ascending = (a: Item, b: Item) => (place(a) < place(b) ? -1 : 1);
  // A partition that was not read to its end is only known up to its last row.
  const [frontier] = read.flatMap(({ last }) => last ?? []).toSorted(ascending);
  const known = read.flatMap((partition) => partition.rows).filter((row) => !frontier || place(row) <= place(frontier));
  const rows = known.toSorted(ascending).slice(0, limit);
  return { rows, last: rows.length < known.length ? rows.at(-1) : frontier };
}

/** The first `wanted` entities that pass the filter, and how many rows were read for them. */
function take<T>(
  entities: readonly (Stored<T> | undefined)[],
  rows: readonly Item[],
  { where, by }: Listing<T>,
  wanted: number,
) {
  const items: Stored<T>[] = [];
  for (const [position, entity] of entities.entries()) {
    const date = by ? dateOf(rows[position]?.[dateAttribute(by)]) : '';
    if (entity && (!where || where(entity.data, date))) items.push(entity);
    if (items.length === wanted) return { items, read: position + 1 };
  }
  return { items, read: entities.length };
}

const dateOf = (dated: unknown): Instant => String(dated).slice(0, String(dated).indexOf('#'));

/** The entities behind index rows, in the rows' order; rows of the entities' own partition carry them already. */
async function entitiesOf<T>(company: string, entity: Entity<T>, rows: readonly Item[]) {
  if (rows.every((row) => row.data !== undefined)) return rows.map((row) => stored<T>(row));
  const pk = partition(company, entity.name);
  const keys = new Set(rows.map((row) => keyOf(row, pk)));
  const found = await readMany([...keys].map((sk) => ({ pk, sk })));
  const byKey = new Map(found.map((item) => [item.sk, stored<T>(item)]));
  return rows.map((row) => byKey.get(keyOf(row, pk)));
}

/** A date index projects keys only; there, and in tags of id-addressed entities, the sort key is the entity's own. */
const keyOf = (row: Item, pk: string) => (row.pk === pk ? row.sk : String(row.key ?? row.sk));

function positionOf<T>(row: Item, { by }: Listing<T>): Position {
  const position: Record<string, string> = { sk: row.sk };
  if (by) position[dateAttribute(by)] = String(row[dateAttribute(by)]);
  return position;
}

/** Without a bookmark the rows before the page are passed over: by keys only, or read where a filter decides. */
async function skip<T>(company: string, listing: Listing<T>, count: number): Promise<Position | undefined | 'beyond'> {
  let from: Position | undefined;
  let left = count;
  while (left > 0) {
    if (listing.where || typeof listing.index === 'object') {
      const { items, last } = await fill(company, listing, from);
      left -= items.length;
      from = last;
    } else {
      const { Count = 0, LastEvaluatedKey } = await db().send(
        new QueryCommand({ ...query(company, listing as OnePartition<T>, from, left), Select: 'COUNT' }),
      );
      left -= Count;
      from = LastEvaluatedKey && positionOf(LastEvaluatedKey as Item, listing);
    }
    if (!from) return 'beyond';
  }
  return from;
}

const encodeCursor = (mark: string, position: Position) =>
  Buffer.from(JSON.stringify({ mark, position })).toString('base64url');

/** A cursor is only good for the company, operation and filters it was given out for. */
function decodeCursor<T>(mark: string, cursor: string, { by }: Listing<T>): Position {
  const foreign = () =>
    invalid([
      { pointer: 'cursor', message: 'must be taken from the Link header of the same list with the same filters' },
    ]);
  try {
    const decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const { sk } = decoded.position;
    if (decoded.mark !== mark || typeof sk !== 'string') throw foreign();
    if (!by) return { sk };
    const name = dateAttribute(by);
    const date = decoded.position[name];
    const { from, to } = bounds(by);
    if (typeof date !== 'string' || date < from || date > to) throw foreign();
    return { sk, [name]: date };
  } catch {
    throw foreign();
  }
}
