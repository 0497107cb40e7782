import type middy from '@middy/core';
import type { SQSBatchResponse } from 'aws-lambda';
import { logError, stackOf } from '../log.ts';

type BatchRequest<R> = Pick<
  middy.Request<{ readonly Records: readonly R[] }, readonly PromiseSettledResult<void>[] | SQSBatchResponse>,
  'event' | 'response'
>;

/**
 * Makes of what came of each record of a batch the answer Lambda wants: the identifiers of those that failed, so that the
 * others do not come again. Every failure is logged. What fails before the first record fails the batch as a whole.
 */
export const partialFailure = <R>(identifierOf: (record: R) => string) => ({
  after: (request: BatchRequest<R>): void => {
    const settled = request.response as readonly PromiseSettledResult<void>[];
    for (const result of settled) if (result.status === 'rejected') logFailure(result.reason);
    const failed = request.event.Records.filter((_, position) => settled[position]?.status === 'rejected');
    request.response = {
      batchItemFailures: failed.map((record) => ({ itemIdentifier: identifierOf(record) })),
    };
  },
});

/** Writes to the log why a record or message failed. */
export const logFailure = (error: unknown) => logError({ metric: 'RecordFailed', message: stackOf(error) });
