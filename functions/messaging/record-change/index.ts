import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type ChannelChange, recordChange } from '../model/channel-items.ts';

/**
 * Entry of the consumer of the queue of changes. `fan-out` writes into channels by itself: what arrives here was sent by the
 * version before, or comes back from the dead letters.
 */
export const handler = consumeQueue<ChannelChange>((change) => recordChange(change));
