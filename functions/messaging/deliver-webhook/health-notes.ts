import { logError } from '../../../shared/log.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { EndpointAnswer } from '../model/egress.ts';
import {
  type EndpointHealth,
  type HealthKey,
  noteAnswer,
  noteFailure,
  noteHold,
  noteSlow,
  noteSuccess,
  noteSuccessAmong,
} from '../model/endpoint-health.ts';
import { endOf, parseRetryAfter } from '../model/retry-schedule.ts';

/** An endpoint that is well has answered by then; a later answer takes a place that others could use. */
const SLOW_MILLISECONDS = 500;
/** Statuses that speak for the endpoint as a whole: too many requests, and not available. */
const OVERLOADED = [429, 503];

/** Whether the endpoint took the delivery (rule webhook-success: any 2xx). */
export const isSuccess = (answer: EndpointAnswer) =>
  answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300;

/** Makes a call, begun at `now`, and keeps the health of the endpoint up to date, already while the call takes long. */
export async function healthNotedAnswer(
  key: HealthKey,
  { failures = 0 }: EndpointHealth,
  now: Date,
  call: () => Promise<EndpointAnswer>,
): Promise<EndpointAnswer> {
  let slow: Promise<boolean> | undefined;
  const timer = setTimeout(() => {
    slow = noteSlow(key, new Date()).then(() => true, logUnnoted);
  }, SLOW_MILLISECONDS);
  const answer = await call().finally(() => clearTimeout(timer));
  const counted = await slow;
  if (isSuccess(answer) && failures > 0) {
    await noteSuccess(key);
    return answer;
  }
  // The same instant as in the record of the attempt, by which the two are compared.
  const ended = endOf(answer, now);
  await Promise.all([
    ...(counted ? [noteAnswer(key)] : []),
    isSuccess(answer) ? noteSuccessAmong(key) : noteFailure(key, ended),
    ...askedHold(answer, ended).map((until) => noteHold(key, until)),
  ]);
  return answer;
}

/** Until when the endpoint wants none of its deliveries, if it says so (rule webhook-hold). */
function askedHold(answer: EndpointAnswer, ended: Date): readonly Instant[] {
  if (answer.outcome !== 'answered' || !OVERLOADED.includes(answer.status)) return [];
  const seconds = parseRetryAfter(answer.retryAfter, ended);
  return seconds > 0 ? [new Date(ended.getTime() + seconds * 1_000).toISOString()] : [];
}

/** A call under way is not given up because it could not be counted. */
function logUnnoted(error: unknown): false {
  const message = error instanceof Error ? error.message : String(error);
  logError({ metric: 'HealthNotNoted', message });
  return false;
}
