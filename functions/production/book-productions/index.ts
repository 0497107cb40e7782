import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachMessage } from '../../../shared/queue/batch.ts';
import { type Bookable, book } from './booking.ts';

/** Entry of the consumer of the queue of bookings: stock follows what was produced. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachMessage<Bookable>(event, book);
}
