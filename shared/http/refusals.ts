import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { awaitCleanup } from '../cleanup.ts';
import { partition } from '../db/entity.ts';
import { db, tableName } from '../db/table.ts';
import type { FieldError } from '../problem.ts';
import type { Instant } from '../time/instants.ts';
import { HOUR_SECONDS } from '../time/units.ts';

/** A request that was refused, as it is kept: who asked for what, and why not; nothing of what was sent. */
export type Refusal = {
  readonly id: string;
  readonly at: Instant;
  readonly method: string;
  /** As the contract spells it, parameters in braces. */
  readonly route: string;
  readonly status: number;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly key: string;
};

/** How long a refused request can be looked up (rule refused-requests). */
export const REFUSAL_RETENTION_SECONDS = HOUR_SECONDS;

/** Refusals of a company that an instance keeps one by one within a minute, and what it writes at all (rule refused-bounded). */
const EACH_MAX = 60;
const WRITES_MAX = 100;
/** A table that is not there holds up no answer for longer. */
const WRITE_MILLISECONDS = 500;
/** So that a record takes one write unit, or a few. */
const TEXT_MAX = 500;
const ERRORS_MAX = 5;

/** Partition of the refused requests of a company, in their order. */
export const refusalPartition = (company: string) => partition(company, 'requests');

let minute = '';
/** Of the present minute: writes by company, and refusals by where they are counted. */
const counts = new Map<string, number>();

/**
 * Keeps a refused request before its answer goes out: afterwards the instance sleeps. What is over the limit of the company,
 * and what is beyond so many, is counted by minute, status and key, and written at the 1st, 2nd, 4th, 8th … of an instance:
 * the sum of all instances is at least half of what there were. A failure is logged.
 */
export async function keepRefusal(company: string, refusal: Refusal): Promise<void> {
  const { id, at, status, key, errors } = refusal;
  if (at.slice(0, 16) !== minute) {
    minute = at.slice(0, 16);
    counts.clear();
  }
  const written = counts.get(company) ?? 0;
  const sk = status === 429 || written >= EACH_MAX ? `${minute}~${status} ${key}` : `${at}#${id}`;
  const count = (counts.get(company + sk) ?? 0) + 1;
  counts.set(company + sk, count);
  if (written >= WRITES_MAX || count & (count - 1)) return;
  counts.set(company, written + 1);
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: refusalPartition(company), sk },
    UpdateExpression: 'SET refusal = :refusal, #ttl = :ttl ADD times :more',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: {
      ':refusal': JSON.stringify({ ...refusal, errors: errors?.slice(0, ERRORS_MAX) }, shortened),
      ':ttl': Math.floor(Date.parse(at) / 1_000) + REFUSAL_RETENTION_SECONDS,
      ':more': count - (count >> 1),
    },
  });
  await awaitCleanup(db().send(command, { abortSignal: AbortSignal.timeout(WRITE_MILLISECONDS) }));
}

const shortened = (_: string, value: unknown) => (typeof value === 'string' ? value.slice(0, TEXT_MAX) : value);
