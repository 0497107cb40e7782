import middy from '@middy/core';
import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import { type Entry, entry, noTimeLimit } from '../lambda.ts';
import { isHopeless } from './hopeless.ts';
import type { QueueName } from './name.ts';
import { logFailure, partialFailure } from './partial-failure.ts';
import { queueUrl, send } from './queue.ts';
import { setAside } from './set-aside.ts';

/** What work may want to know of how its message came. */
export type Receipt = {
  /** When its batch came in, in milliseconds since 1970. */
  readonly begun: number;
  /** How often it was received, this time included. */
  readonly receives: number;
};

/**
 * Entry of the consumer of a queue: carries out every message of a batch, in parallel. Only those that failed come again,
 * and go to the dead-letter queue when they keep failing; so does a message that is no JSON.
 */
export function consumeQueue<T>(
  work: (message: T, receipt: Receipt) => Promise<void>,
): Entry<Pick<SQSEvent, 'Records'>, SQSBatchResponse> {
  return consumeQueueTogether<T>(() => work);
}

/**
 * As `consumeQueue`; `begin` looks at the messages of a batch together, and answers what is done with each. A message that
 * is no JSON is not among them.
 */
export function consumeQueueTogether<T>(
  begin: (messages: readonly T[]) => (message: T, receipt: Receipt) => Promise<void>,
): Entry<Pick<SQSEvent, 'Records'>, SQSBatchResponse> {
  return consume<SQSRecord>(
    (records) => {
      const begun = Date.now();
      const read = new Map(records.map((record) => [record, readMessage<T>(record)]));
      const work = begin([...read.values()].flatMap((one) => ('message' in one ? [one.message] : [])));
      return async (record) => {
        const one = read.get(record) as Read<T>;
        if ('error' in one) throw one.error;
        return work(one.message, { begun, receives: Number(record.attributes?.ApproximateReceiveCount ?? 1) });
      };
    },
    ({ messageId }) => messageId,
  );
}

type Read<T> = { readonly message: T } | { readonly error: unknown };

function readMessage<T>({ body }: SQSRecord): Read<T> {
  try {
    return { message: JSON.parse(body) as T };
  } catch (error) {
    return { error };
  }
}

/**
 * Entry of the consumer of a stream: `begin` looks at a batch as a whole and answers what is done with each record, in
 * parallel. Lambda goes on from the first record that failed, so work must bear repetition. A record that would fail as
 * often as it comes, and hold up all behind it, is sent to the queue `aside` instead (rule set-aside-alone).
 */
export function consumeStream(
  aside: QueueName,
  begin: (records: readonly DynamoDBRecord[]) => (record: DynamoDBRecord) => Promise<void>,
): Entry<Pick<DynamoDBStreamEvent, 'Records'>, DynamoDBBatchResponse> {
  return consume<DynamoDBRecord>(
    (records) => {
      const work = begin(records);
      return (record) =>
        work(record).catch(async (error) => {
          if (!isHopeless(error)) throw error;
          logFailure(error);
          await send(queueUrl(aside), [{ body: await setAside(record) }]);
        });
    },
    ({ dynamodb }) => dynamodb?.SequenceNumber ?? '',
  );
}

function consume<R>(
  begin: (records: readonly R[]) => (record: R) => Promise<void>,
  identifierOf: (record: R) => string,
): Entry<{ Records: R[] }, SQSBatchResponse> {
  const workAll = async ({ Records }: { readonly Records: readonly R[] }) =>
    Promise.allSettled(Records.map(begin(Records)));
  return entry(middy(workAll, noTimeLimit).use(partialFailure(identifierOf)));
}
