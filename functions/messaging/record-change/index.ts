import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type ChannelChange, record } from '../model/channel-items.ts';

/** Entry of the consumer of the queue of changes. */
export const handler = consumeQueue<ChannelChange>((change) => record(change));
