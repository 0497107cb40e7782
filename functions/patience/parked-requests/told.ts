import type { Told } from '../../../shared/http/words.ts';
import { ParkedRequestOut } from './schema.ts';

/** Each end of a wait is told with what `GET /api/parked-requests` lists. */
export const told: Told = {
  topics: {
    parked_request_done: ParkedRequestOut,
    parked_request_refused: ParkedRequestOut,
    parked_request_expired: ParkedRequestOut,
  },
};
