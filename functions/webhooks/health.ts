import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, padId, partition } from '../../shared/db/entity.ts';
import { db, tableName } from '../../shared/db/table.ts';
import type { Instant } from '../../shared/time.ts';
import { refusedBy } from './deliveries.ts';

/** So many failed calls in a row open the circuit. */
const FAILURES_MAX = 5;
/** An open circuit lets one call through as a probe, this long after the last failure. */
const PROBE_SECONDS = 60;
const KEPT_SECONDS = 7 * 24 * 3_600;

/** Failed calls to an endpoint since its last success, all its deliveries together. */
type Health = { readonly failures: number; readonly lastFailureAt: Instant };

/** Where the health of an endpoint lies; there is no item while it is well. */
export const healthKey = (company: string, webhook: number) => ({
  pk: partition(company, 'webhook-health'),
  sk: padId(webhook),
});

type Key = ReturnType<typeof healthKey>;

/** Whether the endpoint may be called now. Among those who come when a probe is due, one is let through. */
export async function mayCall(key: Key, item: Item | undefined, now: Date): Promise<boolean> {
  const health = item as unknown as Health | undefined;
  if (!health || health.failures < FAILURES_MAX) return true;
  if (now.getTime() < Date.parse(health.lastFailureAt) + PROBE_SECONDS * 1_000) return false;
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: key,
    UpdateExpression: 'SET lastFailureAt = :now',
    ConditionExpression: 'lastFailureAt = :seen',
    ExpressionAttributeValues: { ':now': now.toISOString(), ':seen': health.lastFailureAt },
  });
  try {
    await db().send(command);
    return true;
  } catch (error) {
    refusedBy(error);
    return false;
  }
}

/** Counts a failed call. */
export async function noteFailure(key: Key, now: Date): Promise<void> {
  await db().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: key,
      UpdateExpression: 'SET lastFailureAt = :now, #ttl = :ttl ADD failures :one',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':now': now.toISOString(),
        ':ttl': Math.floor(now.getTime() / 1_000) + KEPT_SECONDS,
        ':one': 1,
      },
    }),
  );
}

/** Closes the circuit: after a success, or when the company asks for its deliveries again. */
export async function noteSuccess(key: Key): Promise<void> {
  await db().send(new DeleteCommand({ TableName: tableName(), Key: key }));
}
