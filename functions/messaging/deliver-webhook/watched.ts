import { logError } from '../../../shared/log.ts';
import type { Answer } from '../model/egress.ts';
import {
  type Health,
  type HealthKey,
  noteAnswer,
  noteFailure,
  noteSlow,
  noteSuccess,
  noteSuccessAmong,
} from '../model/endpoint-health.ts';

/** An endpoint that is well has answered by then; a later answer takes a place that others could use. */
const SLOW_MILLISECONDS = 500;

/** Whether the endpoint took the delivery (decisions A72: any 2xx). */
export const isSuccess = (answer: Answer) =>
  answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300;

/** Makes a call, begun at `now`, and keeps the health of the endpoint up to date, already while the call takes long. */
export async function watched(
  key: HealthKey,
  { failures = 0 }: Health,
  now: Date,
  call: () => Promise<Answer>,
): Promise<Answer> {
  let slow: Promise<boolean> | undefined;
  const timer = setTimeout(() => {
    slow = noteSlow(key, new Date()).then(() => true, unnoted);
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
function unnoted(error: unknown): false {
  const message = error instanceof Error ? error.message : String(error);
  logError({ metric: 'HealthNotNoted', message });
  return false;
}
