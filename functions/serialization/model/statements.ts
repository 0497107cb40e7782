import { setTimeout } from 'node:timers/promises';
import { BatchExecuteStatementCommand } from '@aws-sdk/lib-dynamodb';
import { db, isThrottled } from '../../../shared/db/table.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { type Deadline, outOfTime } from './deadline.ts';

/** One conditional write in PartiQL, on an item no other statement of the same run touches. */
export type Statement = { readonly text: string; readonly parameters: readonly unknown[] };

/** What one BatchExecuteStatement may hold (DynamoDB quota). Each statement is for itself: a refused one stops no other. */
const BATCH_MAX = 25;
const BATCHES_AT_ONCE = 16;

/** Its condition did not hold: it wrote nothing. */
const REFUSED = new Set(['ConditionalCheckFailed', 'DuplicateItem']);
/** The table is too busy, or the item is in a transaction: nothing was written, and nothing is wrong with the statement. */
const BUSY = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
  'TransactionConflict',
]);

const WAIT_MILLISECONDS = 50;
const WAIT_MILLISECONDS_MAX = 2_000;

type Run = {
  readonly deadline: Deadline;
  /** Called with each statement that was carried out: whether it wrote. */
  readonly report: (position: number, wrote: boolean) => void;
  /** No new batch is begun once a statement was refused. */
  readonly untilRefused?: boolean;
};

/**
 * Carries out all statements, in batches, some of them at once, in about the order they are in. What the table is too
 * busy for is tried again until the deadline. A failure is thrown when nothing is under way any more.
 */
export async function executeStatements(
  statements: readonly Statement[],
  { deadline, report, untilRefused }: Run,
): Promise<void> {
  let refused = false;
  let failure: { error: unknown } | undefined;
  const starts = Array.from({ length: Math.ceil(statements.length / BATCH_MAX) }, (_, batch) => batch * BATCH_MAX);
  await mapBounded(starts, BATCHES_AT_ONCE, async (start) => {
    if (failure || (refused && untilRefused)) return;
    const batch = statements.slice(start, start + BATCH_MAX);
    try {
      await executeBatch(batch, deadline, (position, wrote) => {
        refused ||= !wrote;
        report(start + position, wrote);
      });
    } catch (error) {
      failure ??= { error };
    }
  });
  if (failure) throw failure.error;
}

async function executeBatch(batch: readonly Statement[], deadline: Deadline, report: Run['report']): Promise<void> {
  let left = [...batch.keys()];
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > 1) await standBack(attempt, deadline);
    const codes = await send(left.map((position) => batch[position] as Statement));
    const busy: number[] = [];
    for (const [index, position] of left.entries()) {
      const code = codes[index];
      if (code === undefined || REFUSED.has(code)) report(position, code === undefined);
      else if (BUSY.has(code)) busy.push(position);
      else throw new Error(`A statement was answered with ${code}.`);
    }
    left = busy;
  }
}

/** The error code of each statement, in their order; nothing of one that wrote. */
async function send(statements: readonly Statement[]): Promise<readonly (string | undefined)[]> {
  const Statements = statements.map(({ text, parameters }) => ({ Statement: text, Parameters: [...parameters] }));
  try {
    const { Responses = [] } = await db().send(new BatchExecuteStatementCommand({ Statements }));
    return Statements.map((_, position) => Responses[position]?.Error?.Code);
  } catch (error) {
    if (!isThrottled(error)) throw error;
    return Statements.map(() => 'ThrottlingError');
  }
}

/** Waits a random while, longer after each attempt, so that the table can catch up. */
async function standBack(attempt: number, deadline: Deadline): Promise<void> {
  const longest = Math.min(WAIT_MILLISECONDS * 2 ** attempt, WAIT_MILLISECONDS_MAX);
  if (deadline.hasPassed(longest)) throw outOfTime();
  await setTimeout(Math.random() * longest);
}
