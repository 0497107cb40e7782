import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { padId, partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lostRace } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { refusingDelivery } from './delivery-item.ts';

/** So many failed calls in a row open the circuit. */
const FAILURES_MAX = 5;
/** An open circuit lets one call through as a probe, this long after the last failure. */
const PROBE_SECONDS = 60;
/** So many calls that have been waiting for an answer for a while are enough, all instances together. */
const SLOW_CALLS_MAX = 5;
/** A call lasts 15 s at most: an older mark was left by an instance that died. */
const SLOW_SECONDS = 16;
const BUSY_SECONDS_MIN = 5;
const BUSY_SECONDS_MAX = 15;
const HEALTH_RETENTION_DAYS = 7;
/** What waited for the same instant does not come back at the same moment. */
const HELD_SECONDS_SPREAD = 5;

/**
 * How an endpoint has been doing, all its deliveries together: failed calls since the last success, and calls under way
 * that take long. There is no item while it is well.
 */
export type EndpointHealth = {
  readonly failures?: number;
  readonly lastFailureAt?: Instant;
  /** When the first failed call since the last success ended. */
  readonly failingSince?: Instant;
  /** Until when the endpoint asked not to be called. */
  readonly heldUntil?: Instant;
  readonly slowCalls?: number;
  readonly slowUntil?: Instant;
};

/** Where the health of an endpoint lies. */
export const healthKey = (company: string, webhook: number) => ({
  pk: partition(company, 'webhook-health'),
  sk: padId(webhook),
});

export type HealthKey = ReturnType<typeof healthKey>;

const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();

/** When a delivery comes up again that found its endpoint busy. */
export const busyUntil = (now: Date) =>
  later(now, BUSY_SECONDS_MIN + Math.random() * (BUSY_SECONDS_MAX - BUSY_SECONDS_MIN));

/** When a delivery comes up again whose endpoint asked for time (rule webhook-hold). */
export const heldUntil = ({ heldUntil: until = '' }: EndpointHealth) =>
  later(new Date(until), Math.random() * HELD_SECONDS_SPREAD);

/**
 * Whether the endpoint may be called now. `failing`: its circuit is open; among those who come when a probe is due, one
 * is let through. `held`: it asked for time. `busy`: enough calls are waiting for an answer already.
 */
export async function endpointCondition(
  key: HealthKey,
  health: EndpointHealth,
  now: Date,
): Promise<'well' | 'failing' | 'held' | 'busy'> {
  const { failures = 0, lastFailureAt = '', slowCalls = 0, slowUntil = '', heldUntil: held = '' } = health;
  // Deliveries of an endpoint that only fails move on in their schedule: none waits without end.
  if (held > now.toISOString()) return failures >= FAILURES_MAX ? 'failing' : 'held';
  if (failures >= FAILURES_MAX) return (await mayProbe(key, lastFailureAt, now)) ? 'well' : 'failing';
  return slowCalls >= SLOW_CALLS_MAX && slowUntil > now.toISOString() ? 'busy' : 'well';
}

async function mayProbe(key: HealthKey, lastFailureAt: Instant, now: Date): Promise<boolean> {
  if (now.getTime() < Date.parse(lastFailureAt) + PROBE_SECONDS * 1_000) return false;
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: key,
    UpdateExpression: 'SET lastFailureAt = :now',
    ConditionExpression: 'lastFailureAt = :seen',
    ExpressionAttributeValues: { ':now': now.toISOString(), ':seen': lastFailureAt },
  });
  try {
    await db().send(command);
    return true;
  } catch (error) {
    refusingDelivery(error);
    return false;
  }
}

/** Counts a failed call that ended at `now`. */
export function noteFailure(key: HealthKey, now: Date): Promise<void> {
  const failing = 'lastFailureAt = :at, failingSince = if_not_exists(failingSince, :at)';
  return note(key, now, `SET ${failing}, #ttl = :ttl ADD failures :one`, now.toISOString());
}

/** Has all deliveries of an endpoint wait until an instant, or a later one it asked for before. */
export async function noteHold(key: HealthKey, until: Instant): Promise<void> {
  const ttl = Math.floor(Date.parse(until) / 1_000) + HEALTH_RETENTION_DAYS * DAY_SECONDS;
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: key,
    UpdateExpression: 'SET heldUntil = :until, #ttl = :ttl',
    ConditionExpression: 'attribute_not_exists(heldUntil) OR heldUntil < :until',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':until': until, ':ttl': ttl },
  });
  await db().send(command).catch(refusingDelivery);
}

/** Counts a call under way that has been waiting for its answer for a while, until `noteAnswer`. */
export function noteSlow(key: HealthKey, now: Date): Promise<void> {
  return note(key, now, 'SET slowUntil = :at, #ttl = :ttl ADD slowCalls :one', later(now, SLOW_SECONDS));
}

async function note(key: HealthKey, now: Date, UpdateExpression: string, at: Instant): Promise<void> {
  const ttl = Math.floor(now.getTime() / 1_000) + HEALTH_RETENTION_DAYS * DAY_SECONDS;
  await db().send(
    new UpdateCommand({
      TableName: tableName(),
      Key: key,
      UpdateExpression,
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':at': at, ':ttl': ttl, ':one': 1 },
    }),
  );
}

/** Takes back one `noteSlow`, unless a success has taken back all of them. */
export async function noteAnswer(key: HealthKey): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: key,
    UpdateExpression: 'ADD slowCalls :less',
    ConditionExpression: 'slowCalls > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  });
  await db().send(command).catch(refusingDelivery);
}

/** Forgets everything: the company wants its endpoint to be called now. */
export async function forgetHealth(key: HealthKey): Promise<void> {
  await db().send(new DeleteCommand({ TableName: tableName(), Key: key }));
}

/** Forgets everything after a success, but that the endpoint asked another call to wait. */
export async function noteSuccess(key: HealthKey, now = new Date()): Promise<void> {
  const place = { TableName: tableName(), Key: key };
  const unheld = new DeleteCommand({
    ...place,
    ConditionExpression: 'attribute_not_exists(heldUntil) OR heldUntil <= :now',
    ExpressionAttributeValues: { ':now': now.toISOString() },
  });
  const told = 'REMOVE failures, lastFailureAt, failingSince, slowCalls, slowUntil';
  try {
    await db().send(unheld);
  } catch (error) {
    refusingDelivery(error);
    await db().send(new UpdateCommand({ ...place, UpdateExpression: told }));
  }
}

/**
 * As `noteSuccess`, for a call that began while nothing was wrong: others may have failed meanwhile. Half a read: of a failure
 * that is noted in this moment it need not know, which may as well be noted a moment later.
 */
export async function noteSuccessAmong(key: HealthKey): Promise<void> {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key: key }));
  if ((Item as EndpointHealth | undefined)?.failures) await noteSuccess(key);
}

/** The write that lets its transaction pass only while no call has succeeded since this instant. */
export function stillFailingWrite(key: HealthKey, instant: Instant): Write {
  const ConditionCheck = {
    TableName: tableName(),
    Key: key,
    ConditionExpression: 'failingSince <= :instant',
    ExpressionAttributeValues: { ':instant': instant },
  };
  return { action: { ConditionCheck }, refused: () => lostRace('The endpoint has answered meanwhile.') };
}
