import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import type { ClearMessage } from '../model/messages.ts';
import { type Belongings, belongingsOf, type Place } from './belongings.ts';

/** Items removed in one step: a few seconds of work. */
const STEP_ITEMS = 2_000;
/** What BatchWriteItem takes (DynamoDB quota). */
const BATCH_ITEMS_MAX = 25;
const PARALLEL = 8;
/** How long a consumer may still be at work that has seen the company before it went. */
const LOOK_AGAIN_SECONDS = 120;

/**
 * Removes the next of what a run of a sandbox has left behind, and sends what removes the rest; once nothing is found it
 * looks again after a while (rule sandbox-removed). What has an end of its own is left to it.
 */
export async function clearStep({ clear: { company, look } }: ClearMessage): Promise<void> {
  let removed = 0;
  for await (const belongings of belongingsOf(company)) {
    removed += await remove(company, belongings);
    if (removed >= STEP_ITEMS) break;
  }
  if (removed === 0 && look > 0) return;
  const next: ClearMessage = { clear: { company, look: removed === 0 ? look + 1 : 0 } };
  const delaySeconds = removed === 0 ? LOOK_AGAIN_SECONDS : 0;
  await send(queueUrl('sandboxes'), [{ body: next, group: company, delaySeconds }]);
}

async function remove(company: string, { places, found, credentials }: Belongings): Promise<number> {
  await mapBounded(credentials, PARALLEL, (place) => removeOwn(company, place));
  await removeAll(places);
  // Without `entity` it is nothing the stream tells of: no work is begun for what goes.
  await mapBounded(
    found.filter(({ entity }) => entity !== undefined),
    PARALLEL,
    unname,
  );
  await removeAll(found);
  return places.length + found.length;
}

async function removeOwn(company: string, Key: Place): Promise<void> {
  const ConditionExpression = 'attribute_not_exists(pk) OR company = :company';
  const ExpressionAttributeValues = { ':company': company };
  const command = new DeleteCommand({ TableName: tableName(), Key, ConditionExpression, ExpressionAttributeValues });
  await db().send(command).catch(itemInTheWay);
}

async function unname({ pk, sk }: Place): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk, sk },
    UpdateExpression: 'REMOVE entity',
    ConditionExpression: 'attribute_exists(pk)',
  });
  await db().send(command).catch(itemInTheWay);
}

async function removeAll(places: readonly Place[]): Promise<void> {
  const distinct = [...new Map(places.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
  const batches = Array.from({ length: Math.ceil(distinct.length / BATCH_ITEMS_MAX) }, (_, batch) =>
    distinct.slice(batch * BATCH_ITEMS_MAX, (batch + 1) * BATCH_ITEMS_MAX),
  );
  await mapBounded(batches, PARALLEL, removeBatch);
}

async function removeBatch(batch: readonly Place[]): Promise<void> {
  let pending: readonly object[] = batch.map((Key) => ({ DeleteRequest: { Key } }));
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt > 0) await pause(100 * 2 ** attempt);
    const { UnprocessedItems } = await db().send(
      new BatchWriteCommand({ RequestItems: { [tableName()]: [...pending] } }),
    );
    pending = UnprocessedItems?.[tableName()] ?? [];
  }
}
