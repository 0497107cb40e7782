import { memo } from '../../../shared/memo.ts';
import { consumeQueueTogether } from '../../../shared/queue/consume.ts';
import type { DeliveryKey } from '../model/delivery-item.ts';
import { enqueueAt } from '../model/due-deliveries.ts';
import { busyUntil } from '../model/endpoint-health.ts';
import type { FirstAttempt } from '../model/first-attempt.ts';
import { attemptDelivery } from './attempt.ts';
import { openFirstReads } from './first-reads.ts';
import { openLanes } from './lanes.ts';

/** Calls of this instance to one endpoint at once; where none ends for so long, the others are queued again. */
const lane = memo(() => openLanes(2, 500));

/** A call begun later than this into a batch could outlive the function: 15 s for the call, the rest for the table. */
const BEGIN_MILLISECONDS = 10_000;

/**
 * Entry of the consumer of both queues, of first attempts and of retries. Endpoints are called in parallel, one endpoint
 * by at most two calls at once; what a slow one holds up is queued again, so that the batch does not wait for it.
 */
export const handler = consumeQueueTogether<unknown>(() => {
  const reads = openFirstReads();
  return async (message, { begun, receives }) => {
    const key = readKey(message);
    // What comes again may have been begun before: then only a lease of its own tells.
    const first = receives === 1 ? (message as { readonly first?: FirstAttempt }).first : undefined;
    const postpone = () => enqueueAt(key, busyUntil(new Date()), new Date(), first);
    const attempt = (getsOn: () => void) =>
      Date.now() - begun < BEGIN_MILLISECONDS ? attemptDelivery(key, { reads, first, getsOn }) : postpone();
    // What a batch has for an account goes there in one call.
    if (key.account) return attempt(() => {});
    if (!(await lane()(`${key.company}#${key.webhook}`, attempt))) await postpone();
  };
});

/** A message that is no delivery fails, and ends among the dead letters. */
function readKey(message: unknown): DeliveryKey {
  const { company, webhook, sk, account } = (message ?? {}) as Partial<DeliveryKey>;
  if (typeof company === 'string' && typeof webhook === 'number' && typeof sk === 'string' && sk.includes('#')) {
    return { company, webhook, sk, ...(account === true && { account }) };
  }
  throw new Error('A message of the delivery queues names no delivery.');
}
