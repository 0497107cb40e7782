import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { awaitCleanup } from '../cleanup.ts';
import { itemInTheWay } from '../db/condition.ts';
import { db, isThrottled, tableName } from '../db/table.ts';
import { logError } from '../log.ts';
import { Problem } from '../problem.ts';
import { HOUR_MILLISECONDS } from '../time/units.ts';
import {
  type AdmissionKey,
  admissionKey,
  admissionTime,
  type BudgetName,
  MARK_MAX,
  markedBy,
  markOf,
  type Place,
  placeAt,
  timeOf,
  usePut,
  WINDOW_MILLISECONDS,
} from './admission-queue.ts';

/** A table that is not there holds up no request for longer, once it was counted. */
const NOTE_MILLISECONDS = 500;

/** What is left of a company's budget; absent when the counter is switched off or could not be reached. */
export type Budget = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number };

/** Requests a company may make in any 60 seconds; 0 switches the limit off. */
function rateLimit(): number {
  return Number(process.env.RATE_LIMIT_PER_MINUTE ?? 120);
}

/** Companies known to be over a budget, by its name and theirs, and until when: they are refused without a write. */
const blockedUntil = new Map<string, number>();

/**
 * Lets a request of the company in, or throws 429 with the exact `Retry-After` (rules rate-120-in-60,
 * rate-retry-after). `key` is the API key that it comes with.
 *
 * The item holds the times of the last `limit` admitted requests. Each admission drops the oldest, which must have left
 * the window, and appends its own. So requests i and i + limit always lie 60 s apart, and no window of 60 s, wherever it
 * starts, can hold more than `limit`: one conditional write, whatever the order in which clocks and writes interleave.
 *
 * A counter that cannot keep up refuses; one that is out of reach lets pass, so that it stops no shop floor by itself.
 */
export async function admit(
  company: string,
  now: Date,
  key = '',
  name: BudgetName = 'api',
): Promise<Budget | undefined> {
  const limit = rateLimit();
  if (limit === 0) return undefined;
  const time = admissionTime(now);
  const Key = admissionKey(company, name);
  const blocked = blockedUntil.get(textOf(Key));
  if (blocked !== undefined && time < blocked) throw tooMany(limit, blocked - time);
  blockedUntil.delete(textOf(Key));
  try {
    const queue = await record(Key, placeAt(time, markOf(key)), limit);
    if (key) await noteUse(company, key, now, queue);
    return budget(limit, time, queue);
  } catch (error) {
    if (error instanceof Problem) throw error;
    // That many at once are beyond the limit, whatever they would have been counted as.
    if (isThrottled(error)) throw tooMany(limit, 0);
    logError({ metric: 'AdmissionUnavailable', message: String(error) });
    return undefined;
  }
}

/** What is left of a budget by its queue, without a request more; what is switched off has none. */
export function budgetOf(queue: readonly Place[], now: Date): Budget | undefined {
  const limit = rateLimit();
  return limit === 0 ? undefined : budget(limit, admissionTime(now), queue);
}

/**
 * Keeps the hour in which an API key was used last (rule key-last-used). The queue says whether another request of the key
 * has done so: it is one write for each hour in which a key is used, whichever functions it asks.
 */
async function noteUse(company: string, key: string, now: Date, queue: readonly Place[]): Promise<void> {
  const hour = admissionTime(new Date(now.getTime() - (now.getTime() % HOUR_MILLISECONDS)));
  const uses = markedBy(queue, markOf(key)).filter((place) => timeOf(place) >= hour);
  if (uses.length > 1) return;
  const put = new PutCommand({ TableName: tableName(), Item: usePut(company, key, now) });
  await awaitCleanup(db().send(put, { abortSignal: AbortSignal.timeout(NOTE_MILLISECONDS) }));
}

const textOf = ({ pk, sk }: AdmissionKey) => `${sk} ${pk}`;

async function record(Key: AdmissionKey, place: Place, limit: number, again = true): Promise<readonly Place[]> {
  const time = timeOf(place);
  try {
    const { Attributes } = await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key,
        UpdateExpression: `REMOVE q[0] SET q[${limit}] = :now`,
        ConditionExpression: 'size(q) = :limit AND q[0] <= :cutoff',
        ExpressionAttributeValues: {
          ':now': place,
          ':limit': limit,
          ':cutoff': placeAt(time - WINDOW_MILLISECONDS, MARK_MAX),
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Attributes?.q as Place[];
  } catch (error) {
    const queue = queueOf(error);
    if (queue.length === limit) throw refuse(Key, time, limit, queue);
    if (!again) throw error;
    await prepare(Key, limit, queue);
    return record(Key, place, limit, false);
  }
}

/** The queue that stood in the way of a refused write; empty for a company seen for the first time. */
function queueOf(error: unknown): readonly Place[] {
  return (itemInTheWay(error)?.q ?? []) as Place[];
}

/** Makes a queue of the right length, for a new company or after the limit was changed; keeps the newest times. */
async function prepare(Key: AdmissionKey, limit: number, old: readonly Place[]): Promise<void> {
  const kept = old.slice(-limit);
  const q = [...Array.from({ length: limit - kept.length }, () => placeAt(0, 0)), ...kept];
  const Item = { ...Key, q };
  try {
    await db().send(
      new PutCommand({
        TableName: tableName(),
        Item,
        ConditionExpression: 'attribute_not_exists(q) OR size(q) <> :limit',
        ExpressionAttributeValues: { ':limit': limit },
      }),
    );
  } catch (error) {
    // Another request has just prepared it.
    itemInTheWay(error);
  }
}

function refuse(Key: AdmissionKey, time: number, limit: number, queue: readonly Place[]): Problem {
  const free = timeOf(queue[0] as Place) + WINDOW_MILLISECONDS;
  blockedUntil.set(textOf(Key), free);
  return tooMany(limit, free - time);
}

function budget(limit: number, time: number, queue: readonly Place[]): Budget {
  let oldest = time;
  let remaining = limit;
  for (const place of queue) {
    const entry = timeOf(place);
    if (entry <= time - WINDOW_MILLISECONDS) continue;
    oldest = Math.min(oldest, entry);
    remaining -= 1;
  }
  return { limit, remaining, resetSeconds: wholeSeconds(oldest + WINDOW_MILLISECONDS - time) };
}

const wholeSeconds = (milliseconds: number) => Math.min(60, Math.max(1, Math.ceil(milliseconds / 1_000)));

/** The headers every answer to an authenticated request carries. */
export function budgetHeaders({ limit, remaining, resetSeconds }: Budget): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
  };
}

function tooMany(limit: number, waitMilliseconds: number): Problem {
  const seconds = wholeSeconds(waitMilliseconds);
  const detail = `At most ${limit} requests of a company are let in within 60 seconds; the next one in ${seconds} s.`;
  return new Problem(429, 'rate-limited', 'Too Many Requests', detail, {
    headers: { 'retry-after': String(seconds), ...budgetHeaders({ limit, remaining: 0, resetSeconds: seconds }) },
  });
}
