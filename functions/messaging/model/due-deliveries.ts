import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../../shared/db/table.ts';
import { DELAY_SECONDS_MAX, READ_ROWS_MAX } from '../../../shared/limits.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { endpointGroup } from './deliveries.ts';
import type { DeliveryKey } from './delivery-item.ts';
import type { FirstAttempt } from './first-attempt.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';

/** Partitions of the due-time index: each takes 1,000 writes a second. */
export const DUE_SHARDS = 8;
/** An item that was never swept is of no use once its delivery has expired. */
const DUE_RETENTION_DAYS = EVENT_RETENTION_DAYS + 1;

const shardKey = (shard: number) => `~retries#${shard}`;

/**
 * Sees to it that the delivery comes up again at `due`: by a delayed message, or the due-time index when that is too far.
 * A message whose first attempt is put off for so long keeps its lease.
 */
export async function enqueueAt(key: DeliveryKey, due: Instant, now: Date, first?: FirstAttempt): Promise<void> {
  const seconds = Math.max(0, Math.ceil((Date.parse(due) - now.getTime()) / 1_000));
  if (seconds <= DELAY_SECONDS_MAX) {
    const body = first ? { ...key, first } : key;
    await send(queueUrl('retries'), [{ body, group: endpointGroup(key), delaySeconds: seconds }]);
    return;
  }
  await db().send(new PutCommand({ TableName: tableName(), Item: dueItem(key, due) }));
}

/** The entry of the due-time index by which a delivery comes up at `due`, or with the next minute after it. */
export function dueItem(key: DeliveryKey, due: Instant) {
  const [, uuid = ''] = key.sk.split('#');
  const place = { pk: shardKey(Number.parseInt(uuid.slice(-1), 16) % DUE_SHARDS), sk: `${due}#${key.company}#${uuid}` };
  const ttl = Math.floor(Date.parse(due) / 1_000) + DUE_RETENTION_DAYS * DAY_SECONDS;
  return { ...place, delivery: key, ttl };
}

/**
 * Queues what has become due in one shard, oldest first, page by page, at most `most` of them; answers how many. Entries
 * are removed after they were queued: dying in between queues them twice, which is harmless.
 */
export async function enqueueDue(shard: number, now: Date, most: number): Promise<number> {
  let swept = 0;
  while (swept < most) {
    const due = await dueEntries(shard, now);
    if (due.length === 0) break;
    const messages = due.map(({ delivery }) => ({ body: delivery, group: endpointGroup(delivery) }));
    await send(queueUrl('retries'), messages);
    await Promise.all(
      due.map(({ pk, sk }) => db().send(new DeleteCommand({ TableName: tableName(), Key: { pk, sk } }))),
    );
    swept += due.length;
  }
  return swept;
}

type Entry = { readonly pk: string; readonly sk: string; readonly delivery: DeliveryKey };

async function dueEntries(shard: number, now: Date): Promise<readonly Entry[]> {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': shardKey(shard), ':now': now.toISOString() },
      ConsistentRead: true,
      Limit: READ_ROWS_MAX,
    }),
  );
  return Items as Entry[];
}
