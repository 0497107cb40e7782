import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type BookingMessage, bookProduction } from './booking.ts';

/** Entry of the consumer of the queue of bookings: stock follows what was produced. */
export const handler = consumeQueue<BookingMessage>((bookable) => bookProduction(bookable));
