import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { tableName } from '../../shared/db/table.ts';
import { rawDb } from './walk.ts';

/** What BatchWriteItem takes (DynamoDB quota). */
export const BATCH_ITEMS_MAX = 25;

/** Writes up to 25 puts and deletions; what the table had no room for is sent again. */
export async function writeBatch(requests: readonly WriteRequest[]): Promise<void> {
  let pending = [...requests];
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt > 0) await pause(Math.min(100 * 2 ** attempt, 10_000));
    const { UnprocessedItems } = await rawDb().send(
      new BatchWriteItemCommand({ RequestItems: { [tableName()]: pending } }),
    );
    pending = UnprocessedItems?.[tableName()] ?? [];
  }
}
