import type { Clock } from '../../../shared/db/entity.ts';
import type { Answer } from '../../../shared/http/handler.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { packed } from '../model/packed.ts';
import { type Awaited, type EntryResult, type ParkedRequest, tokenless } from './schema.ts';

/** What was answered is kept beside the request; a larger body is gone. */
const ANSWER_CHARACTERS_MAX = 350_000;

/** How long what came of a parked request can be asked for. */
const ENDED_DAYS = 7;

const forgottenFrom = (endedAt: Instant) =>
  new Date(Date.parse(endedAt) + ENDED_DAYS * DAY_SECONDS * 1_000).toISOString();

/** What has not come, as the end of a sentence. */
const awaitedText = (waitsFor: readonly Awaited[]) =>
  waitsFor.map(({ noun, name }) => `${noun} ${JSON.stringify(name)}`).join(', ');

/** How a wait ends. */
export type RequestEnd = Pick<ParkedRequest, 'status'> &
  Partial<Pick<ParkedRequest, 'reason' | 'answer' | 'problem' | 'results'>>;

/** A request that waits no more: it frees what it said, and is shown until it is forgotten. */
export const endedRequest = (parked: ParkedRequest, endedAt: Instant, end: RequestEnd): ParkedRequest => ({
  ...parked,
  ...end,
  endedAt,
  said: { ...parked.said, body: undefined },
});

/** The end of a request that was carried out. */
export function doneEnd({ said }: ParkedRequest, { status = said.status ?? 201, version, body }: Answer): RequestEnd {
  const kept = packed(JSON.stringify(body ?? {}));
  return { status: 'done', answer: { status, version, ...(kept.length <= ANSWER_CHARACTERS_MAX && { body: kept }) } };
}

/** What came of each entry of an array, by what these were answered; nothing where none was carried out. */
export function entryResults(answers: readonly (Answer | undefined)[]): readonly EntryResult[] | undefined {
  const results = answers.map((answer, index) => ({ index, written: answer !== undefined }));
  return results.some(({ written }) => written) ? results : undefined;
}

/** What came of the entries, as a sentence; `others` says what became of those that were not carried out. */
export function resultsText(results: readonly EntryResult[], others: string): string {
  const named = (isWritten: boolean) =>
    results.flatMap(({ index, written }) => (written === isWritten ? [index] : [])).join(', ');
  return `Of its ${results.length} entries these were carried out: ${named(true)}; these ${others}: ${named(false)}`;
}

/**
 * How a request ends that is not carried out any more, by what its entries were answered before: done if all of them were,
 * although nothing could say so in time, expired with what was done if some were, and why (rule parked-expires). Nothing
 * where none was.
 */
export function overdueEnd(
  parked: ParkedRequest,
  answers: readonly (Answer | undefined)[],
  why?: string,
): RequestEnd | undefined {
  const results = entryResults(answers);
  if (!results) return undefined;
  const done = answers.filter((answer) => answer !== undefined);
  if (done.length < answers.length) {
    const reason = [resultsText(results, 'expired'), why].filter(Boolean).join('. ');
    return { status: 'expired', results, reason };
  }
  const [first] = done;
  return doneEnd(
    parked,
    first && !(parked.said.list ?? done.length > 1) ? first : { body: done.map(({ body }) => body) },
  );
}

/**
 * A request that waits expires at its time, and what has ended is forgotten after a while (rule parked-expires). The token
 * in the query that a former version has kept goes with any write.
 */
export const parkedClock: Clock<ParkedRequest> = {
  asOf: (kept, at) => {
    const parked = { ...kept, said: { ...kept.said, ...tokenless(kept.said) } };
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
