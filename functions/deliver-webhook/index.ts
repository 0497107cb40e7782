import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../shared/events/batch.ts';
import type { DeliveryKey } from '../webhooks/deliveries.ts';
import { enqueueAt } from '../webhooks/due.ts';
import { attempt } from './attempt.ts';
import { lanes } from './lanes.ts';

/** Calls to one endpoint at once, within one batch. */
const PER_ENDPOINT_MAX = 2;
/** A call begun later than this into a batch could outlive the function: 15 s for the call, the rest for the table. */
const BEGIN_MILLISECONDS = 10_000;
const LATER_MILLISECONDS = 1_000;

/**
 * Entry of the consumer of both queues, of first attempts and of retries. Endpoints are called in parallel, one endpoint
 * by at most two calls at once; what a slow one holds up is queued again instead of making the batch fail.
 */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const begun = Date.now();
  const lane = lanes(PER_ENDPOINT_MAX);
  return eachMessage<unknown>(event, async (message) => {
    const key = readKey(message);
    await lane(`${key.company}#${key.webhook}`, async () => {
      const now = Date.now();
      if (now - begun < BEGIN_MILLISECONDS) return attempt(key);
      return enqueueAt(key, new Date(now + LATER_MILLISECONDS).toISOString(), new Date(now));
    });
  });
}

/** A message that is no delivery fails, and ends among the dead letters. */
function readKey(message: unknown): DeliveryKey {
  const { company, webhook, sk } = (message ?? {}) as Partial<DeliveryKey>;
  if (typeof company === 'string' && typeof webhook === 'number' && typeof sk === 'string' && sk.includes('#')) {
    return { company, webhook, sk };
  }
  throw new Error('A message of the delivery queues names no delivery.');
}
