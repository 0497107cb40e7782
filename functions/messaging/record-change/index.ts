import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type ChannelChange, recordChange } from '../model/channel-items.ts';

/** Entry of the consumer of the queue of changes. */
export const handler = consumeQueue<ChannelChange>((change) => recordChange(change));
