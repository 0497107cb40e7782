import { createHash } from 'node:crypto';
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, Stored } from './entity.ts';
import { db, tableName } from './table.ts';

/** What a BatchGetItem call may hold (DynamoDB quota). */
const BATCH_KEYS_MAX = 100;

type Key = { readonly pk: string; readonly sk: string };

/** What an entity item says, without its keys. */
export function stored<T>(item: Item): Stored<T> {
  return { data: item.data as T, version: Number(item.version), at: String(item.at) };
}

/** Items under these keys, consistent, in batches of 100 in parallel; keys the table could not serve are asked again. */
export async function readMany(keys: readonly Key[]): Promise<readonly Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH_KEYS_MAX) }, (_, batch) =>
    keys.slice(batch * BATCH_KEYS_MAX, (batch + 1) * BATCH_KEYS_MAX),
  );
  return (await Promise.all(batches.map(readBatch))).flat();
}

async function readBatch(keys: readonly Key[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  let pending: readonly Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (pending.length > 0) {
    const RequestItems = { [tableName()]: { Keys: [...pending], ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await db().send(new BatchGetCommand({ RequestItems }));
    items.push(...((Responses?.[tableName()] ?? []) as Item[]));
    pending = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return items;
}

/**
 * Keys of the entities that the items of an index partition stand for, in the partition's order, consistent; all of them,
 * or the first `limit`.
 */
export async function readKeys(pk: string, limit = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const keys: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
        ...(Number.isFinite(limit) && { Limit: limit }),
      }),
    );
    keys.push(...Items.map((item) => String(item.key ?? item.sk)));
    from = LastEvaluatedKey;
  } while (from && keys.length < limit);
  return keys;
}

/** A short text that is the same for the same parts and no others. */
export function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
