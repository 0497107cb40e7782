import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../db/condition.ts';
import { readMany } from '../db/read.ts';
import { db, isThrottled, tableName } from '../db/table.ts';
import { logError } from '../log.ts';
import { Problem } from '../problem.ts';

const WINDOW_MILLISECONDS = 60_000;
/** Times are kept relative to this date: 120 of them and the keys stay below 1 KB, one write unit. */
const EPOCH = Date.UTC(2025, 0, 1);

/**
 * What a company may send is counted by who sends it: its programs, or its people in the console, who never use up what
 * programs need (rule rate-of-the-console). The name is the sort key of the queue.
 */
export type BudgetName = 'q' | 'console';

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
 * rate-retry-after).
 *
 * The item holds the times of the last `limit` admitted requests. Each admission drops the oldest, which must have left
 * the window, and appends its own. So requests i and i + limit always lie 60 s apart, and no window of 60 s, wherever it
 * starts, can hold more than `limit`: one conditional write, whatever the order in which clocks and writes interleave.
 *
 * A counter that cannot keep up refuses; one that is out of reach lets pass, so that it stops no shop floor by itself.
 */
export async function admit(company: string, now: Date, name: BudgetName = 'q'): Promise<Budget | undefined> {
  const limit = rateLimit();
  if (limit === 0) return undefined;
  const time = now.getTime() - EPOCH;
  const Key = admissionKey(company, name);
  const blocked = blockedUntil.get(placeOf(Key));
  if (blocked !== undefined && time < blocked) throw tooMany(limit, blocked - time);
  blockedUntil.delete(placeOf(Key));
  try {
    return budget(limit, time, await record(Key, time, limit));
  } catch (error) {
    if (error instanceof Problem) throw error;
    // That many at once are beyond the limit, whatever they would have been counted as.
    if (isThrottled(error)) throw tooMany(limit, 0);
    logError({ metric: 'AdmissionUnavailable', message: String(error) });
    return undefined;
  }
}

/**
 * What is left of both budgets, without a request more; what is switched off has none. One read.
 */
export async function readBudgets(
  company: string,
  now: Date,
): Promise<Readonly<Record<BudgetName, Budget>> | undefined> {
  const limit = rateLimit();
  if (limit === 0) return undefined;
  const items = await readMany([admissionKey(company, 'q'), admissionKey(company, 'console')]);
  const of = (name: BudgetName) =>
    budget(limit, now.getTime() - EPOCH, (items.find(({ sk }) => sk === name)?.q ?? []) as number[]);
  return { q: of('q'), console: of('console') };
}

const admissionKey = (company: string, sk: BudgetName) => ({ pk: `~admission#${company}`, sk });

type AdmissionKey = ReturnType<typeof admissionKey>;

const placeOf = ({ pk, sk }: AdmissionKey) => `${sk} ${pk}`;

async function record(Key: AdmissionKey, time: number, limit: number, again = true): Promise<number[]> {
  try {
    const { Attributes } = await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key,
        UpdateExpression: `REMOVE q[0] SET q[${limit}] = :now`,
        ConditionExpression: 'size(q) = :limit AND q[0] <= :cutoff',
        ExpressionAttributeValues: { ':now': time, ':limit': limit, ':cutoff': time - WINDOW_MILLISECONDS },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return Attributes?.q as number[];
  } catch (error) {
    const queue = queueOf(error);
    if (queue.length === limit) throw refuse(Key, time, limit, queue);
    if (!again) throw error;
    await prepare(Key, limit, queue);
    return record(Key, time, limit, false);
  }
}

/** The queue that stood in the way of a refused write; empty for a company seen for the first time. */
function queueOf(error: unknown): number[] {
  return (itemInTheWay(error)?.q ?? []) as number[];
}

/** Makes a queue of the right length, for a new company or after the limit was changed; keeps the newest times. */
async function prepare(Key: AdmissionKey, limit: number, old: readonly number[]): Promise<void> {
  const kept = old.slice(-limit);
  const q = [...Array.from({ length: limit - kept.length }, () => 0), ...kept];
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

function refuse(Key: AdmissionKey, time: number, limit: number, queue: readonly number[]): Problem {
  const free = (queue[0] as number) + WINDOW_MILLISECONDS;
  blockedUntil.set(placeOf(Key), free);
  return tooMany(limit, free - time);
}

function budget(limit: number, time: number, queue: readonly number[]): Budget {
  let oldest = time;
  let remaining = limit;
  for (const entry of queue) {
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
