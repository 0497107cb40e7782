import type { DynamoDBRecord } from 'aws-lambda';
import { reportedFailures } from './poller.ts';

/** Where a shard's records go, and what to do when they cannot. */
export type StreamDelivery = {
  readonly handler: (event: { readonly Records: readonly DynamoDBRecord[] }) => Promise<unknown>;
  /** First attempt included. */
  readonly attemptsMax: number;
  /** The failure destination: a record given up on. */
  readonly discard: (record: DynamoDBRecord, error: unknown) => void | Promise<void>;
  /** Everything up to this record is done with. */
  readonly passed: (record: DynamoDBRecord) => void;
  readonly failed: (error: unknown) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly stopped: () => boolean;
};

const PAUSE_MILLISECONDS_MAX = 1000;

/** Sequence number of a stream record, by which the function names it. */
export const sequenceNumber = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

/**
 * Hands records to the function in order, with the rules of a Lambda stream mapping that reports batch item failures and
 * bisects: what precedes the first reported record is done; a batch that fails from its first record is halved, which
 * is no attempt; a single record is tried `attemptsMax` times and then discarded. Resolves with false when stopped.
 */
export async function deliverRecords(
  records: readonly DynamoDBRecord[],
  to: StreamDelivery,
  attempt = 1,
): Promise<boolean> {
  const last = records.at(-1);
  if (!last) return true;
  if (to.stopped()) return false;
  const failure = await tryOnce(records, to);
  if (!failure) {
    to.passed(last);
    return true;
  }
  to.failed(failure.error);
  const done = records[failure.position - 1];
  if (done) {
    to.passed(done);
    return deliverRecords(records.slice(failure.position), to);
  }
  if (records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    return (await deliverRecords(records.slice(0, middle), to)) && deliverRecords(records.slice(middle), to);
  }
  if (attempt >= to.attemptsMax) {
    await to.discard(last, failure.error);
    to.passed(last);
    return true;
  }
  await to.pause(Math.min(PAUSE_MILLISECONDS_MAX, 50 * 2 ** (attempt - 1)));
  return deliverRecords(records, to, attempt + 1);
}

type Failure = { readonly position: number; readonly error: unknown };

/** Position of the first record that failed: 0 for a throw or an answer that makes no sense. */
async function tryOnce(records: readonly DynamoDBRecord[], to: StreamDelivery): Promise<Failure | undefined> {
  const positions = new Map(records.map((record, position) => [sequenceNumber(record), position]));
  try {
    const failures = reportedFailures(await to.handler({ Records: records }), new Set(positions.keys()));
    if (!failures) return { position: 0, error: new Error('The function answered no valid batchItemFailures.') };
    if (failures.length === 0) return undefined;
    const position = Math.min(...failures.map((sequence) => positions.get(sequence) ?? 0));
    return { position, error: new Error(`The function reported ${failures.length} failed records.`) };
  } catch (error) {
    return { position: 0, error };
  }
}
