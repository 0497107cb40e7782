import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** Longer than deliver-webhook can run, so that a lease is only taken over from one that died. */
export const LEASE_SECONDS = 45;
/** A first attempt that begins later than this after it was queued takes a lease of its own. */
const BEGIN_SECONDS = 15;

/**
 * What the message of a first attempt carries beside the place: the token of the lease with which fan-out has recorded the
 * delivery, and the API key whose secret signs. So the first attempt of a delivery writes no lease.
 */
export type FirstAttempt = { readonly token: string; readonly apiKey: string };

/** The lease of a delivery that is recorded at `now` and queued at once. */
export const queuedLease = (now: Date) => ({
  leaseToken: randomUUID(),
  leaseUntil: new Date(now.getTime() + (BEGIN_SECONDS + LEASE_SECONDS) * 1_000).toISOString(),
});

/** Whether the lease of the message still holds for a whole attempt, and nothing has happened to the delivery since. */
export function isFirstAttempt(item: Item | undefined, { token }: FirstAttempt, now: Date): item is Item {
  const ends: Instant = new Date(now.getTime() + LEASE_SECONDS * 1_000).toISOString();
  return item?.leaseToken === token && String(item.leaseUntil ?? '') >= ends;
}

/** Gives back the lease of a message that was not taken, so that the next one need not wait for its end. One write. */
export async function releaseFirst({ pk, sk }: Pick<Item, 'pk' | 'sk'>, token: string): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk, sk },
    UpdateExpression: 'REMOVE leaseUntil',
    ConditionExpression: 'leaseToken = :token',
    ExpressionAttributeValues: { ':token': token },
  });
  await db().send(command).catch(itemInTheWay);
}
