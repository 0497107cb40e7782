import type { Clock } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import type { Awaited, ParkedRequest } from './schema.ts';

/** How long what came of a parked request can be asked for. */
const ENDED_DAYS = 7;

const forgottenFrom = (endedAt: Instant) =>
  new Date(Date.parse(endedAt) + ENDED_DAYS * DAY_SECONDS * 1_000).toISOString();

/** What has not come, as the end of a sentence. */
const awaitedText = (waitsFor: readonly Awaited[]) =>
  waitsFor.map(({ noun, name }) => `${noun} ${JSON.stringify(name)}`).join(', ');

/** A request that waits no more: it frees what it said, and is shown until it is forgotten. */
export const endedRequest = (
  parked: ParkedRequest,
  endedAt: Instant,
  end: Pick<ParkedRequest, 'status'> & Partial<Pick<ParkedRequest, 'reason' | 'answer' | 'problem'>>,
): ParkedRequest => ({ ...parked, ...end, endedAt, said: { ...parked.said, body: undefined } });

/** A request that waits expires at its time, and what has ended is forgotten after a while (rule parked-expires). */
export const parkedClock: Clock<ParkedRequest> = {
  asOf: (parked, at) => {
    const until = parkedClock.until(parked);
    if (until === undefined || at <= until) return parked;
    if (parked.status !== 'waiting') return { ...parked, forgotten: true };
    const reason = `It waited in vain for ${awaitedText(parked.waitsFor)}`.slice(0, 1_000);
    return endedRequest(parked, at, { status: 'expired', reason });
  },
  until: ({ status, expiresAt, endedAt, forgotten }) => {
    if (forgotten) return undefined;
    return status === 'waiting' || endedAt === undefined ? expiresAt : forgottenFrom(endedAt);
  },
};
