import { consumeQueueTogether } from '../../../shared/queue/consume.ts';
import { type BookingMessage, bookProduction } from './booking.ts';
import { bookTogether } from './together.ts';

/**
 * Entry of the consumer of the queue of bookings: stock follows what was produced. What of a batch cannot be booked together
 * is booked one by one.
 */
export const handler = consumeQueueTogether<BookingMessage>((messages) => {
  const together = bookTogether(messages);
  return async (message) => {
    if (!(await together).has(message)) await bookProduction(message);
  };
});
