import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';

/**
 * Carries out every message of a queue batch, in parallel, and reports those that failed: only they come again, and go
 * to the dead-letter queue when they keep failing.
 */
export async function eachMessage<T>(event: SQSEvent, work: (message: T) => Promise<void>): Promise<SQSBatchResponse> {
  const failed = await failures(event.Records, async ({ body }) => work(JSON.parse(body) as T));
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

/** As `eachMessage` for a stream batch; Lambda goes on from the first failed record, so work must bear repetition. */
export async function eachRecord(
  event: DynamoDBStreamEvent,
  work: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failed = await failures(event.Records, work);
  return { batchItemFailures: failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })) };
}

async function failures<R>(records: readonly R[], work: (record: R) => Promise<void>): Promise<readonly R[]> {
  const settled = await Promise.allSettled(records.map(work));
  for (const result of settled) if (result.status === 'rejected') report(result.reason);
  return records.filter((_, position) => settled[position]?.status === 'rejected');
}

function report(error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: 'error', metric: 'RecordFailed', message }));
}
