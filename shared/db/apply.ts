import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { TRANSACTION_WRITES_MAX } from '../limits.ts';
import { Problem } from '../problem.ts';
import { isRefusal, type Refusal, refusalItem } from './condition.ts';
import { cancellationCodes, db } from './table.ts';
import type { Write } from './write.ts';

/** Applies all writes as one transaction; a single write goes alone, for half the capacity, and none at all is done. Throws the mapped problem. */
export async function apply(writes: readonly Write[]): Promise<void> {
  if (writes.length === 0) return;
  if (writes.length > TRANSACTION_WRITES_MAX) throw tooMany(writes.length);
  const [only] = writes;
  if (only && writes.length === 1) return await applyAlone(only);
  try {
    await db().send(new TransactWriteCommand({ TransactItems: writes.map((write) => write.action) }));
  } catch (error) {
    throw explain(error, writes);
  }
}

/**
 * The SDK sends a write again whose answer was lost. A transaction recognises itself by its client token; a single put
 * meets what it wrote itself, which it knows by a mark no other write has.
 */
async function applyAlone(write: Write): Promise<void> {
  const mark = randomUUID();
  try {
    await send(markedWrite(write, mark));
  } catch (error) {
    if (!isRefusal(error) || refusalItem(error)?.mark !== mark) throw explain(error, [write]);
  }
}

/** Only what is put on a condition can be refused because it is there already. */
function markedWrite(write: Write, mark: string): Write {
  const { Put } = write.action;
  if (!Put?.ConditionExpression) return write;
  return { ...write, action: { Put: { ...Put, Item: { ...Put.Item, mark } } } };
}

function send({ action }: Write) {
  if (action.Put) return db().send(new PutCommand(action.Put));
  if (action.Delete) return db().send(new DeleteCommand(action.Delete));
  if (action.Update)
    return db().send(new UpdateCommand({ ...action.Update, UpdateExpression: action.Update.UpdateExpression }));
  return db().send(new TransactWriteCommand({ TransactItems: [action] }));
}

function explain(error: unknown, writes: readonly Write[]): unknown {
  if (!(error instanceof Error)) return error;
  if (isRefusal(error)) return writes[0]?.refused(refusalItem(error)) ?? error;
  if (error.name === 'ValidationException' && /size/i.test(error.message)) return tooLarge();
  const failed = cancellationCodes(error)?.findIndex((code) => code !== 'None');
  if (failed === undefined || failed < 0) return error;
  return cancellationError(error, failed, writes);
}

function cancellationError(error: Error, position: number, writes: readonly Write[]): unknown {
  const reasons = (
    error as unknown as { CancellationReasons: readonly (Refusal & { Code: string; Message?: string })[] }
  ).CancellationReasons;
  const decisive = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  if (decisive >= 0) return writes[decisive]?.refused(refusalItem(reasons[decisive] ?? {})) ?? error;
  const reason = reasons[position];
  if (reason?.Code === 'TransactionConflict') {
    return contention();
  }
  return reason?.Code === 'ValidationError' && /size/i.test(reason.Message ?? '') ? tooLarge() : error;
}

/** The SDK has tried it several times already: trying on would use up its allowance of retries for all other calls. */
const contention = () =>
  new Problem(409, 'contention', 'Conflict', 'Other requests are changing the same entity; send this one again.');

const tooLarge = () =>
  new Problem(
    413,
    'entity-too-large',
    'Entity too large',
    'An entity may take 400 KB at most, all its fields together.',
  );

const tooMany = (count: number) =>
  new Problem(
    400,
    'too-many-parts',
    'Too many parts',
    `The entity has too many products, machines or other indexed parts to be written as one: ${count} items, ${TRANSACTION_WRITES_MAX} at most.`,
  );
