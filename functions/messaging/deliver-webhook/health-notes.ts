import { logError } from '../../../shared/log.ts';
import type { EndpointAnswer } from '../model/egress.ts';
import {
  type EndpointHealth,
  type HealthKey,
  noteAnswer,
  noteFailure,
  noteSlow,
  noteSuccess,
  noteSuccessAmong,
} from '../model/endpoint-health.ts';

/** An endpoint that is well has answered by then; a later answer takes a place that others could use. */
const SLOW_MILLISECONDS = 500;

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
  const ended = new Date(now.getTime() + answer.milliseconds);
  await Promise.all([
    ...(counted ? [noteAnswer(key)] : []),
    isSuccess(answer) ? noteSuccessAmong(key) : noteFailure(key, ended),
  ]);
  return answer;
}

/** A call under way is not given up because it could not be counted. */
function logUnnoted(error: unknown): false {
  const message = error instanceof Error ? error.message : String(error);
  logError({ metric: 'HealthNotNoted', message });
  return false;
}
