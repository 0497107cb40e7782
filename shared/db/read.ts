import { createHash } from 'node:crypto';
import { BatchGetCommand, GetCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { KEY_BYTES_MAX } from '../limits.ts';
import type { Item, StoredEntity } from './entity.ts';
import { db, tableName } from './table.ts';

/** What a BatchGetItem call may hold (DynamoDB quota). */
const BATCH_KEYS_MAX = 100;

/** Whether something stands there, and not what stands where an entity was removed. */
export const isThere = (item: Item | undefined): item is Item => item !== undefined && item.gone === undefined;

/**
 * What is known of an entity that was removed within the last hour (`Entity.remains`), or nothing. One read. Nothing too
 * where another one has its key by now.
 */
export async function readRemains(Key: Key): Promise<unknown> {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item?.remains;
}

type Key = { readonly pk: string; readonly sk: string };

/** What an entity item says, without its keys. */
export function storedEntity<T>(item: Item): StoredEntity<T> {
  return { data: item.data as T, version: Number(item.version), at: String(item.at) };
}

/**
 * Items under these keys, consistent, in batches of 100 in parallel; keys the table could not serve are asked again. Under
 * a key that is too long for the table, as a text from a query may be, there is nothing.
 */
export async function readMany(keys: readonly Key[]): Promise<readonly Item[]> {
  const possible = keys.filter(({ sk }) => Buffer.byteLength(sk) <= KEY_BYTES_MAX);
  const batches = Array.from({ length: Math.ceil(possible.length / BATCH_KEYS_MAX) }, (_, batch) =>
    possible.slice(batch * BATCH_KEYS_MAX, (batch + 1) * BATCH_KEYS_MAX),
  );
  return (await Promise.all(batches.map(readBatch))).flat();
}

async function readBatch(keys: readonly Key[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  let pending: readonly Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (pending.length > 0) {
    const RequestItems = { [tableName()]: { Keys: [...pending], ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await db().send(new BatchGetCommand({ RequestItems }));
    items.push(...((Responses?.[tableName()] ?? []) as Item[]).filter(isThere));
    pending = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return items;
}

/** So many ids that follow one another are worth a query of their own. */
const RANGE_MIN = 3;

/**
 * The entities of a partition under these keys, consistent. Those whose ids follow one another, as in a list of what came
 * together or of what most have in common, are read as a range: a query rounds up the sum of its items, not each of them.
 */
export async function readEntities(pk: string, keys: Iterable<string>): Promise<readonly Item[]> {
  const ranges: string[][] = [];
  for (const key of [...new Set(keys)].toSorted()) {
    const range = ranges.at(-1);
    if (range && isNextId(range.at(-1), key)) range.push(key);
    else ranges.push([key]);
  }
  const apart = ranges.flatMap((range) => (range.length < RANGE_MIN ? range : []));
  const read = await Promise.all([
    readMany(apart.map((sk) => ({ pk, sk }))),
    ...ranges.filter(({ length }) => length >= RANGE_MIN).map((range) => readRange(pk, range)),
  ]);
  return read.flat();
}

const isNextId = (before: string | undefined, key: string) =>
  /^\d{16}$/.test(key) && Number(key) === Number(before) + 1;

const readRange = (pk: string, range: readonly string[]) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': range[0], ':to': range.at(-1) },
  });

/**
 * Keys of the entities that the items of an index partition stand for, in the partition's order, consistent; all of them,
 * or those of the first `limit` items; of those whose sort keys begin with `prefix`.
 */
export async function readKeys(pk: string, limit?: number, prefix?: string): Promise<readonly string[]> {
  const found =
    prefix === undefined
      ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
      : {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        };
  return (await queryAll(found, limit)).flatMap(entityKeys);
}

/** Keys of the entities that an item of an index partition stands for: mostly one, of some several. */
export const entityKeys = ({ keys, key, sk }: Item): readonly string[] =>
  keys === undefined ? [String(key ?? sk)] : (keys as readonly string[]);

type Condition = Pick<
  QueryCommandInput,
  'KeyConditionExpression' | 'ExpressionAttributeValues' | 'ProjectionExpression'
>;

/** All items a query finds, or the first page of `limit`, in the order of their keys, consistent. One read per MB. */
export async function queryAll(condition: Condition, limit?: number): Promise<readonly Item[]> {
  const items: Item[] = [];
  const input = { TableName: tableName(), ConsistentRead: true, ...condition };
  for await (const { Items = [] } of paginateQuery({ client: db(), ...(limit && { pageSize: limit }) }, input)) {
    items.push(...(Items as Item[]).filter(isThere));
    if (limit !== undefined && items.length >= limit) break;
  }
  return items;
}

/** A short text that is the same for the same parts and no others. */
export function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
