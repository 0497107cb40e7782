import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './entity.ts';
import { db, tableName } from './table.ts';

/** What BatchWriteItem takes (DynamoDB quota). */
const BATCH_ITEMS_MAX = 25;
const PAUSE_MILLISECONDS = 50;
const ATTEMPTS_MAX = 6;

/**
 * Puts items of different keys, whatever stands there: each by itself, 25 in a call. What the table has no capacity for is
 * sent again; throws where it still has none. One write each.
 */
export async function putAll(items: readonly Item[]): Promise<void> {
  const [only] = items;
  if (only && items.length === 1) {
    await db().send(new PutCommand({ TableName: tableName(), Item: only }));
    return;
  }
  const batches = Array.from({ length: Math.ceil(items.length / BATCH_ITEMS_MAX) }, (_, batch) =>
    items.slice(batch * BATCH_ITEMS_MAX, (batch + 1) * BATCH_ITEMS_MAX),
  );
  await Promise.all(batches.map(putBatch));
}

async function putBatch(batch: readonly Item[]): Promise<void> {
  let pending: readonly object[] = batch.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 1; pending.length > 0; attempt += 1) {
    if (attempt > ATTEMPTS_MAX) throw new Error(`The table has no capacity for ${pending.length} items.`);
    if (attempt > 1) await pause(PAUSE_MILLISECONDS * 2 ** attempt * Math.random());
    const RequestItems = { [tableName()]: [...pending] };
    const { UnprocessedItems } = await db().send(new BatchWriteCommand({ RequestItems }));
    pending = UnprocessedItems?.[tableName()] ?? [];
  }
}
