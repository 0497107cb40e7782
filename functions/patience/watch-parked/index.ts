import { rewriteDue } from '../../../shared/db/clock.ts';
import { schedule } from '../../../shared/schedule.ts';
import { ParkedRequests } from '../parked-requests/entity.ts';

/** Requests one run takes from each of 16 shards; what is left waits for the next minute. */
const EXPIRED_MAX = 300;

/** Entry of the minute's look at parked requests that expire, or are forgotten. Running twice at once is harmless. */
export const handler = schedule('watch-parked', (now) => rewriteDue(ParkedRequests, now, EXPIRED_MAX));
