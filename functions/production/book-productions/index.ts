import { consumeQueue } from '../../../shared/queue/consume.ts';
import { type Bookable, book } from './booking.ts';

/** Entry of the consumer of the queue of bookings: stock follows what was produced. */
export const handler = consumeQueue<Bookable>((bookable) => book(bookable));
