import { QueryCommand, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../time/instants.ts';
import type { RowPosition } from './bookmark.ts';
import type { DateBounds } from './bounds.ts';
import { type Entity, type Item, partition, uniquePartition } from './entity.ts';
import { db, tableName } from './table.ts';

/** Which rows a list is made of: an index partition of an entity, an order, bounds, and a filter for what is left. */
export type Listing<T> = {
  /** All that listing needs to know of an entity: a context that reads another's names it and nothing more. */
  readonly entity: Pick<Entity<T>, 'name' | 'order' | 'tags'>;
  /** Name of the entity whose ids or tags list it, where those are not its own; not with `by`. */
  readonly listedBy?: string;
  /** In the order of the keys, although the entity has another one. */
  readonly inKeyOrder?: true;
  /** Name of an index partition (a tag), or of several that make one list; left out: all of the company. */
  readonly index?: string | readonly string[] | undefined;
  /** Only rows whose key begins so; not with `by`. */
  readonly prefix?: string | undefined;
  /** Order and bounds by a date, both bounds exclusive (rule filter-bounds); left out: by id. */
  readonly by?: EntryOrder | DateOrder | undefined;
  /** What reads the rows, entities with them, where they do not lie in the table one by one; not with `index` or `by`. */
  readonly source?: ((company: string, from: RowPosition | undefined, limit: number) => Promise<Rows>) | undefined;
  /** Entities as they are shown, before `where` looks at them: what they name may have another name by now. */
  readonly present?: ((all: readonly T[]) => Promise<readonly T[]>) | undefined;
  /** What the index cannot answer; of an entity with several entries, `date` names the one that is meant; `at` is its last change. */
  readonly where?: ((data: T, date: Instant, at: Instant) => boolean) | undefined;
};

/** Rows in their order, and where to go on if there may be more. */
export type Rows = { readonly rows: readonly Item[]; readonly last: RowPosition | undefined };

/** By the date of each entry in `index`. */
type EntryOrder = DateBounds & { readonly date: 'entry' };

/** By the entity's first or second date; made by `byDate`, which brings along how a tag is read so. */
export type DateOrder = DateBounds & { readonly date: 1 | 2; readonly tagged: TaggedReader };

/** A list of a tag by a date of its entities. */
export type TaggedListing<T> = Listing<T> & { readonly index: string | readonly string[]; readonly by: DateOrder };

/** How a tag is read by a date: see `readTaggedRows` and `hasTag`. */
export type TaggedReader = {
  readonly readRows: <T>(
    company: string,
    listing: TaggedListing<T>,
    start: RowPosition | undefined,
    count: { readonly limit: number; readonly most: number },
  ) => Promise<{ readonly rows: readonly Item[]; readonly last: RowPosition | undefined; readonly read: number }>;
  readonly has: <T>(listing: TaggedListing<T>, data: T) => boolean;
};

export const isTagged = <T>(listing: Listing<T>): listing is TaggedListing<T> =>
  listing.index !== undefined && listing.by !== undefined && listing.by.date !== 'entry';

/** The partition a listing reads. An entity addressed by code is listed by id through the guards of its ids. */
function partitionOf<T>(company: string, { entity, listedBy, index, by, inKeyOrder }: OnePartition<T>): string {
  const name = listedBy ?? entity.name;
  if (index !== undefined) return partition(company, name, index);
  const byCode = entity.order !== undefined && by === undefined && !inKeyOrder;
  return byCode ? uniquePartition(company, name, 'id') : partition(company, name);
}

/** Both bounds of a date order; every date of the table lies between them. */
export const dateRange = (by: NonNullable<Listing<never>['by']>) => ({
  from: by.after ? `${by.after}#~` : ' ',
  to: by.before ?? '~',
});

export type OnePartition<T> = Omit<Listing<T>, 'index'> & { readonly index?: string | undefined };

/** The query all reads of a partition share. */
function query<T>(company: string, listing: OnePartition<T>, from: RowPosition | undefined, limit: number) {
  const { by, prefix = '' } = listing;
  const pk = partitionOf(company, listing);
  const range = by && dateRange(by);
  const beginning = prefix === '' ? {} : { ':prefix': prefix };
  return {
    TableName: tableName(),
    Limit: limit,
    ExclusiveStartKey: from && { pk, ...from },
    KeyConditionExpression: by
      ? `pk = :pk AND ${dateAttribute(by)} BETWEEN :from AND :to`
      : `pk = :pk${prefix === '' ? '' : ' AND begins_with(sk, :prefix)'}`,
    FilterExpression: 'attribute_not_exists(gone)',
    ExpressionAttributeValues: { ':pk': pk, ...(range && { ':from': range.from, ':to': range.to }), ...beginning },
    ...(by && by.date !== 'entry' ? { IndexName: `byDate${by.date}` } : { ConsistentRead: true }),
  };
}

type Answer = Partial<Pick<QueryCommandOutput, 'Items' | 'Count' | 'ScannedCount' | 'LastEvaluatedKey'>>;

/** Reads one partition. No date is within bounds that are the wrong way round; DynamoDB refuses such a BETWEEN. */
export async function askPartition<T>(
  company: string,
  listing: OnePartition<T>,
  from: RowPosition | undefined,
  limit: number,
  alter: (input: QueryCommandInput) => QueryCommandInput = (input) => input,
): Promise<Answer> {
  const range = listing.by && dateRange(listing.by);
  if (range && range.from > range.to) return {};
  return db().send(new QueryCommand(alter(query(company, listing, from, limit))));
}

/** Where the date a list is ordered by stands: the date, then the id. */
export const dateAttribute = ({ date }: NonNullable<Listing<never>['by']>) => (date === 'entry' ? 'sk' : `date${date}`);

/**
 * The next rows, and the last one read unless there are no more. Of several partitions each is read as far as all of
 * them together may be needed: what is too much is read again with the next rows.
 */
export async function readRows<T>(company: string, listing: Listing<T>, from: RowPosition | undefined, limit: number) {
  const { index, ...rest } = listing;
  const one = async (single: string | undefined) => {
    const { Items = [], LastEvaluatedKey } = await askPartition(company, { ...rest, index: single }, from, limit);
    return { rows: Items as Item[], last: LastEvaluatedKey as Item | undefined };
  };
  if (index === undefined || typeof index === 'string') return one(index);
  const read = await Promise.all(index.map(one));
  const attribute = listing.by ? dateAttribute(listing.by) : 'sk';
  const place = (row: Item) => String(row[attribute]);
  const ascending = (a: Item, b: Item) => (place(a) < place(b) ? -1 : 1);
  // A partition that was not read to its end is only known up to its last row.
  const [frontier] = read.flatMap(({ last }) => last ?? []).toSorted(ascending);
  const known = read
    .flatMap((partition) => partition.rows)
    .filter((row) => !frontier || place(row) <= place(frontier))
    .toSorted(ascending)
    // An entity stands in several of them at the same place.
    .filter((row, position, all) => position === 0 || place(row) !== place(all[position - 1] as Item));
  const rows = known.slice(0, limit);
  return { rows, last: rows.length < known.length ? rows.at(-1) : frontier };
}

/**
 * The next items of a partition as they are, of those whose sort keys begin with `prefix`, and the key of the last one
 * unless there are no more; consistent.
 */
export async function readPartition(pk: string, from: RowPosition | undefined, limit: number, prefix = '') {
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      Limit: limit,
      ExclusiveStartKey: from && { pk, sk: from.sk },
      KeyConditionExpression: `pk = :pk${prefix === '' ? '' : ' AND begins_with(sk, :prefix)'}`,
      ExpressionAttributeValues: { ':pk': pk, ...(prefix !== '' && { ':prefix': prefix }) },
      ConsistentRead: true,
    }),
  );
  return { items: Items as Item[], last: LastEvaluatedKey as Item | undefined };
}

/** How many rows a query of at most `limit` of them passes over, and where the next one begins, if there are more. */
export async function countRows<T>(
  company: string,
  listing: OnePartition<T>,
  from: RowPosition | undefined,
  limit: number,
): Promise<{ readonly count: number; readonly last: RowPosition | undefined }> {
  const { Count = 0, LastEvaluatedKey } = await askPartition(company, listing, from, limit, (input) => ({
    ...input,
    Select: 'COUNT',
  }));
  return { count: Count, last: LastEvaluatedKey && rowPosition(LastEvaluatedKey as Item, listing) };
}

/** Where a list goes on after a row. */
export function rowPosition<T>(row: Item, { by }: Pick<Listing<T>, 'by'>): RowPosition {
  const position: Record<string, string> = { sk: row.sk };
  if (by) position[dateAttribute(by)] = String(row[dateAttribute(by)]);
  return position;
}
