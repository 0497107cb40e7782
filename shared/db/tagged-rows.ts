import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { READ_ROWS_MAX } from '../limits.ts';
import type { RowPosition } from './bookmark.ts';
import type { DateBounds } from './bounds.ts';
import { type Item, partition, tagMark } from './entity.ts';
import { readEntities, readKeys } from './read.ts';
import {
  askPartition,
  type DateOrder,
  dateAttribute,
  dateRange,
  rowPosition,
  type TaggedListing,
  type TaggedReader,
} from './rows.ts';

/** After so many entities of other tags it is worth a look whether the tag has few at all. */
const OTHERS_MAX = 500;
/** The expression of a query takes no more; then every entity is looked at. */
const MARKS_MAX = 100;

/** The order of a list by the first or second date of its entities, within bounds. */
export const byDate = (date: 1 | 2, bounds: DateBounds = {}): DateOrder => ({ date, ...bounds, tagged });

const tagged: TaggedReader = { readRows: readTaggedRows, has: hasTag };

/** Whether an entity has one of the tags of the list by now: a date index may be behind. */
function hasTag<T>({ entity, index }: TaggedListing<T>, data: T): boolean {
  const tags = new Set(entity.tags?.(data));
  return [index].flat().some((tag) => tags.has(tag));
}

/**
 * The next rows of a tag in the order of a date, `limit` unless there are no more; where to go on, if there are; and how
 * many rows of all tags were looked at for it, at most about `most`. They are those of all entities by that date, of which
 * the index tells the tags: one read per 40 rows. Where nearly all are of other tags, and no more than a hundred of this
 * one, these are read and put in order.
 */
async function readTaggedRows<T>(
  company: string,
  listing: TaggedListing<T>,
  start: RowPosition | undefined,
  { limit, most }: { readonly limit: number; readonly most: number },
): ReturnType<TaggedReader['readRows']> {
  const { index, ...all } = listing;
  const tags = [index].flat();
  const narrow = narrowedTo(tags);
  const rows: Item[] = [];
  let last = start;
  let read = 0;
  let isMany = false;
  for (let size = limit; ; size = Math.min(size * 4, most)) {
    const answer = await askPartition(company, { ...all, index: undefined }, last, size, narrow);
    rows.push(...((answer.Items ?? []) as Item[]));
    read += answer.ScannedCount ?? 0;
    last = answer.LastEvaluatedKey && rowPosition(answer.LastEvaluatedKey as Item, listing);
    if (!last || rows.length >= limit || read >= most) return { ...firstRows(listing, rows, limit, last), read };
    if (read < OTHERS_MAX || isMany) continue;
    const few = await readFew(company, listing, tags, start);
    if (few) return { ...firstRows(listing, few, limit, undefined), read };
    isMany = true;
  }
}

/** Narrows a query of a date index to what has one of the tags. An entity of a former version tells none: it may have any. */
function narrowedTo(tags: readonly string[]): ((input: QueryCommandInput) => QueryCommandInput) | undefined {
  if (tags.length > MARKS_MAX) return undefined;
  const has = tags.map((_, position) => `contains(#tags, :tag${position})`).join(' OR ');
  const marks = Object.fromEntries(tags.map((tag, position) => [`:tag${position}`, tagMark(tag)]));
  return (input) => ({
    ...input,
    FilterExpression: `${input.FilterExpression} AND (attribute_not_exists(#tags) OR ${has})`,
    ExpressionAttributeNames: { '#tags': 'key' },
    ExpressionAttributeValues: { ...input.ExpressionAttributeValues, ...marks },
  });
}

const firstRows = <T>(
  listing: TaggedListing<T>,
  rows: readonly Item[],
  limit: number,
  last: RowPosition | undefined,
) =>
  rows.length <= limit
    ? { rows, last }
    : { rows: rows.slice(0, limit), last: rowPosition(rows[limit - 1] as Item, listing) };

/** All rows of the tags from a place on, in the order of the date; nothing when there are more than one call reads. */
async function readFew<T>(
  company: string,
  { entity, by }: TaggedListing<T>,
  tags: readonly string[],
  start: RowPosition | undefined,
): Promise<readonly Item[] | undefined> {
  const keysIn = (tag: string) => readKeys(partition(company, entity.name, tag), READ_ROWS_MAX + 1);
  const keys = new Set((await Promise.all(tags.map(keysIn))).flat());
  if (keys.size > READ_ROWS_MAX) return undefined;
  const date = dateAttribute(by);
  const { from, to } = dateRange(by);
  const place = (item: Item) => String(item[date] ?? '');
  return (await readEntities(partition(company, entity.name), keys))
    .filter((item) => place(item) >= from && place(item) <= to && (!start || place(item) > String(start[date])))
    .toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
