import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { Problem } from '../../../shared/problem.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { allEnded } from './all-ended.ts';
import { writeChunks } from './chunks.ts';

/** An attempt without a sign of life for so long is over: nothing works longer than a function may run. */
const LEASE_MILLISECONDS = 60_000;
/** After so long recovery looks whether an attempt was left behind. */
const RECOVERY_SECONDS = 120;
/** How long an aborted attempt is remembered; one that is not known counts as aborted. */
const ABORTED_RETENTION_SECONDS = DAY_SECONDS;

export type AttemptStatus = 'pending' | 'committed' | 'aborted';

/** One attempt of a request at all its serials. What it claims counts from the moment it is committed, or never. */
export type Attempt = {
  readonly id: string;
  /** Company of the product. */
  readonly owner: string;
  readonly gtin: string;
  /** When its request began, and a mark that orders those of one instant: the older one goes first. */
  readonly age: string;
  /** Where a repetition of its request finds it, if it may. */
  readonly shortcut?: string | undefined;
};

type AttemptItem = Item & Omit<Attempt, 'id'> & { readonly status: AttemptStatus; readonly until: Instant };

export const attemptAge = (began: Instant) => `${began}#${randomUUID()}`;

const keyOf = (owner: string, id: string) => ({ pk: partition(owner, 'serial-attempts'), sk: id });

/** The message to recovery. */
export type RecoveryMessage = { readonly recover: { readonly owner: string; readonly attempt: string } };

/**
 * Opens an attempt: queues its recovery, then writes down what it is about to claim. Nothing is written before the one,
 * nor claimed before the other, so that recovery finds all that is left behind. A message; then one write, and one per
 * 500 serials, all at once.
 */
export async function openAttempt(attempt: Attempt, serials: readonly string[]): Promise<void> {
  const { id, owner, gtin, age, shortcut } = attempt;
  const until = new Date(Date.now() + LEASE_MILLISECONDS).toISOString();
  const item = { ...keyOf(owner, id), owner, gtin, age, shortcut, status: 'pending', until };
  const recovery: RecoveryMessage = { recover: { owner, attempt: id } };
  await send(queueUrl('packs'), [{ body: recovery, delaySeconds: RECOVERY_SECONDS }]);
  await allEnded([db().send(new PutCommand({ TableName: tableName(), Item: item })), writeChunks(owner, id, serials)]);
}

/** The attempts with these ids, those that are not known left out, consistent. */
export async function readAttempts(
  owner: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Attempt & { readonly status: AttemptStatus; readonly until: Instant }>> {
  const items = (await readMany([...new Set(ids)].map((id) => keyOf(owner, id)))) as readonly AttemptItem[];
  return new Map(items.map((item) => [item.sk, { ...item, id: item.sk }]));
}

/** How an attempt has ended; one that was aborted for an older one names that. */
export type AttemptEnd = { readonly status: 'committed' | 'aborted'; readonly by?: string | undefined };

/**
 * Ends an attempt that is pending, on behalf of the attempt `by`; answers how it has ended, which may be otherwise and long
 * ago. One write.
 */
export async function abortAttempt(owner: string, id: string, by: string): Promise<AttemptEnd> {
  try {
    await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: keyOf(owner, id),
        UpdateExpression: 'SET #status = :aborted, #by = :by, #ttl = :ttl',
        ConditionExpression: '#status = :pending',
        ExpressionAttributeNames: { '#status': 'status', '#by': 'by', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':by': by,
          ':aborted': 'aborted',
          ':pending': 'pending',
          ':ttl': Math.floor(Date.now() / 1_000) + ABORTED_RETENTION_SECONDS,
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { status: 'aborted' };
  } catch (error) {
    const ended = itemInTheWay(error);
    if (ended?.status === 'committed') return { status: 'committed' };
    return { status: 'aborted', by: ended?.by as string | undefined };
  }
}

/** Forgets an attempt that is over and has left nothing: it counts as aborted all the same. One write. */
export async function forgetAttempt(owner: string, id: string): Promise<void> {
  await db().send(new DeleteCommand({ TableName: tableName(), Key: keyOf(owner, id) }));
}

/** The write by which everything an attempt has claimed counts, all at once; refused if it was aborted meanwhile. */
export function commitWrite({ owner, id }: Attempt): Write {
  return {
    action: {
      Update: {
        TableName: tableName(),
        Key: keyOf(owner, id),
        UpdateExpression: 'SET #status = :committed REMOVE #until',
        ConditionExpression: '#status = :pending',
        ExpressionAttributeNames: { '#status': 'status', '#until': 'until' },
        ExpressionAttributeValues: { ':committed': 'committed', ':pending': 'pending' },
      },
    },
    refused: overtakenAttempt,
  };
}

/** The attempt is over, and nothing of it has happened: an older request, in its attempt `by` if that is known, goes first. */
export class AttemptOvertaken extends Problem {
  readonly by: string | undefined;

  constructor(by?: string) {
    const detail = 'Other requests were at the same serials; nothing was done. Send the request again.';
    super(409, 'overtaken', 'Conflict', detail, { headers: { 'retry-after': '1' } });
    this.by = by;
  }
}

const overtakenAttempt = () => new AttemptOvertaken();

const shortcutKey = (owner: string, shortcut: string) => ({ pk: partition(owner, 'serial-shortcuts'), sk: shortcut });

/** The write that lets a repetition of the request know at once that it is one. */
export const shortcutWrite = ({ owner, id }: Attempt, shortcut: string): Write => ({
  action: { Put: { TableName: tableName(), Item: { ...shortcutKey(owner, shortcut), attempt: id } } },
  refused: overtakenAttempt,
});

/** Whether a request of this shortcut has been carried out, and all its serials are as it left them or released. */
export async function isShortcut(owner: string, shortcut: string): Promise<boolean> {
  return (await readMany([shortcutKey(owner, shortcut)])).length > 0;
}

/** Before serials change that were made in these attempts: their requests can no longer be repeated without a look. */
export async function removeShortcuts(owner: string, made: Iterable<string>): Promise<void> {
  const attempts = [...(await readAttempts(owner, made)).values()];
  await Promise.all(
    attempts.flatMap(({ shortcut }) =>
      shortcut ? [db().send(new DeleteCommand({ TableName: tableName(), Key: shortcutKey(owner, shortcut) }))] : [],
    ),
  );
}
