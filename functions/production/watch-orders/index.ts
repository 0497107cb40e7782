import { rewriteDue } from '../../../shared/db/clock.ts';
import { schedule } from '../../../shared/schedule.ts';
import { ProductionOrders } from '../production-orders/entity.ts';

/** Orders one run takes from each of 16 shards: about 20 s of work; what is left waits for the next minute. */
const RENEWED_MAX = 300;

/** Entry of the minute's look at orders that start or become delayed by the clock. Running twice at once is harmless. */
export const handler = schedule('watch-orders', (now) => rewriteDue(ProductionOrders, now, RENEWED_MAX));
