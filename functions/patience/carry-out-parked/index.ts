import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type ParkedMessage, sendAwaiting } from './arrivals.ts';
import { carryOut } from './carry-out.ts';

/**
 * Entry of the consumer of the queue `parked`: what has come sends each request that waited for it here again, alone, and
 * each of these is carried out once nothing is missing. It looks at what is, so that it may run late, twice, or again.
 */
export const handler = consumeQueue<ParkedMessage>(async (message) => {
  const { company, parked, entity } = (message ?? {}) as Partial<Record<'company' | 'parked' | 'entity', unknown>>;
  if (typeof company === 'string' && Number.isSafeInteger(parked)) return carryOut({ company, parked: Number(parked) });
  if (typeof company === 'string' && typeof entity === 'string') return sendAwaiting({ company, entity });
  throw new Error('The message names nothing that came, and no parked request.');
});
