import { type Renewal, rewriteDue } from '../../../shared/db/clock.ts';
import { schedule } from '../../../shared/schedule.ts';
import { entryAnswers, fencedRequest } from '../model/entry-answers.ts';
import { ParkedRequests } from '../parked-requests/entity.ts';
import { endedRequest, overdueEnd } from '../parked-requests/rules.ts';
import type { ParkedRequest } from '../parked-requests/schema.ts';

/** Requests one run takes from each of 16 shards; what is left waits for the next minute. */
const EXPIRED_MAX = 300;

/** What is carried out at this moment is stopped first: an expired request tells what was done of it. */
const renewed: Renewal<ParkedRequest> = async ({ company, item, found, now }) => {
  if (found.data.status !== 'waiting') return { before: found, after: found.data };
  const before = item.begun ? await fencedRequest(company, found) : found;
  const answers = await entryAnswers(company, found.data, now);
  const how = overdueEnd(found.data, answers);
  // Without anything done it expires by its clock.
  return { before, after: how ? endedRequest(found.data, now.toISOString(), how) : found.data };
};

/** Entry of the minute's look at parked requests that expire, or are forgotten. Running twice at once is harmless. */
export const handler = schedule('watch-parked', (now) => rewriteDue(ParkedRequests, now, EXPIRED_MAX, renewed));
