import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../../shared/queue/batch.ts';
import { type ChannelChange, record } from '../model/channel-items.ts';

/** Entry of the consumer of the queue of changes. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage<ChannelChange>(event, record);
}
