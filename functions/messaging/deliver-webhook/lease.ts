import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { type DeliveryKey, deliveryItemKey, readDelivery, refusingDelivery } from '../model/delivery-item.ts';
import { LEASE_SECONDS } from '../model/first-attempt.ts';
import type { Attempt, Delivery, DeliveryStatus } from '../webhooks/schema-deliveries.ts';

/** A message may arrive a little before its time, for clocks differ. */
const EARLY_SECONDS = 1;
const ATTEMPTS_KEPT = 20;

/** The right to attempt a delivery; or why there is none: the delivery is over, or not due before `until`. */
export type DeliveryLease =
  | { readonly kind: 'held'; readonly token: string; readonly delivery: Delivery }
  | { readonly kind: 'later'; readonly until: Instant }
  | { readonly kind: 'over'; readonly dead?: Delivery };

type Leased = Delivery & { readonly leaseToken?: string; readonly leaseUntil?: Instant };

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();

/**
 * Takes the delivery for one attempt, so that two copies of a message do not call the endpoint twice. The lease that fan-out
 * gave to the message, `queued`, stands in no way of it. One write.
 */
export async function leaseDelivery(key: DeliveryKey, now: Date, queued = ''): Promise<DeliveryLease> {
  const token = randomUUID();
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: deliveryItemKey(key),
    UpdateExpression: 'SET leaseToken = :token, leaseUntil = :until',
    ConditionExpression:
      '#status IN (:pending, :failed) AND nextAttemptAt <= :soon AND (attribute_not_exists(leaseUntil) OR leaseUntil < :now OR leaseToken = :queued)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':pending': 'pending',
      ':failed': 'failed',
      ':token': token,
      ':queued': queued,
      ':until': after(now, LEASE_SECONDS),
      ':soon': after(now, EARLY_SECONDS),
      ':now': now.toISOString(),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    const { Attributes } = await db().send(command);
    return { kind: 'held', token, delivery: readDelivery(Attributes as Item) };
  } catch (error) {
    const found = refusingDelivery(error) as Leased | undefined;
    // The SDK wrote twice, because the first answer was lost.
    if (found?.leaseToken === token) return { kind: 'held', token, delivery: found };
    return whenNext(found);
  }
}

/** What stood in the way: another holder or the schedule, whichever is later; or the delivery has ended, or is gone. */
function whenNext(delivery: Leased | undefined): DeliveryLease {
  if (delivery?.status === 'dead') return { kind: 'over', dead: delivery };
  if (delivery?.status !== 'pending' && delivery?.status !== 'failed') return { kind: 'over' };
  const { nextAttemptAt, leaseUntil = nextAttemptAt } = delivery;
  return { kind: 'later', until: leaseUntil > nextAttemptAt ? leaseUntil : nextAttemptAt };
}

/** What came of an attempt. */
export type AttemptOutcome = {
  readonly status: DeliveryStatus;
  readonly attempt?: Attempt;
  readonly failures: number;
  readonly nextAttemptAt: Instant;
};

/**
 * Records the outcome and gives the lease back; nothing when it had run out and another attempt is under way, or a copy of
 * the message was settled before. One write, which leaves a token of its own: the SDK repeats a write whose answer was lost,
 * and must not take its own first write for that of another.
 */
export async function settleDelivery(
  key: DeliveryKey,
  { token, delivery }: DeliveryLease & { kind: 'held' },
  outcome: AttemptOutcome,
): Promise<Delivery | undefined> {
  const attempts = [...delivery.attempts, ...(outcome.attempt ? [outcome.attempt] : [])].slice(-ATTEMPTS_KEPT);
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: deliveryItemKey(key),
    UpdateExpression:
      'SET #status = :status, attempts = :attempts, failures = :failures, nextAttemptAt = :next, leaseToken = :settled REMOVE leaseUntil',
    ConditionExpression: 'leaseToken = :token OR leaseToken = :settled',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': outcome.status,
      ':attempts': attempts,
      ':failures': outcome.failures,
      ':next': outcome.nextAttemptAt,
      ':token': token,
      ':settled': randomUUID(),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await db().send(command);
    return { ...delivery, ...outcome, attempts };
  } catch (error) {
    refusingDelivery(error);
    return undefined;
  }
}
