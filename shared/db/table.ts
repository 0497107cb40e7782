import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { memo } from '../memo.ts';

/** Reasons for which a cancelled transaction may succeed when sent again: nothing of it was written. */
const PASSING_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Name of the one table; read on the first call, so that importing needs no environment, and once: the environment is slow. */
export const tableName = memo(() => {
  const name = process.env.TABLE;
  if (!name) throw new Error('The environment variable TABLE is not set.');
  return name;
});

/**
 * The document client of this instance. A transaction cancelled only for conflicts or throttling is marked for the SDK's
 * own retries (back-off, jitter, at most 6 attempts); it carries the same client token, so it is never applied twice.
 */
export const db = memo(() => {
  const client = new DynamoDBClient({ maxAttempts: 6 });
  client.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (error) {
        if (isPassing(error)) Object.assign(error, { $retryable: { throttling: false } });
        throw error;
      }
    },
    { step: 'deserialize', priority: 'high', name: 'retryPassingCancellations' },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
});

/** A partition or the table has no capacity left for the call, which the SDK has repeated already: nothing was written. */
export const isThrottled = (error: unknown): boolean =>
  error instanceof Error &&
  /^(Throttling|ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded)$/.test(error.name);

type Cancelled = Error & { readonly CancellationReasons?: readonly { readonly Code?: string }[] };

/** The per-item codes of a cancelled transaction, in item order; nothing for any other error. */
export function cancellationCodes(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  return (error as Cancelled).CancellationReasons?.map((reason) => reason.Code ?? 'None') ?? [];
}

function isPassing(error: unknown): error is Error {
  const failed = cancellationCodes(error)?.filter((code) => code !== 'None');
  return failed !== undefined && failed.length > 0 && failed.every((code) => PASSING_REASONS.has(code));
}
