import type { Answer } from '../../shared/egress.ts';
import { type Health, type HealthKey, noteAnswer, noteFailure, noteSlow, noteSuccess } from '../webhooks/health.ts';

/** An endpoint that is well has answered by then; a later answer takes a place that others could use. */
const SLOW_MILLISECONDS = 500;

/** Whether the endpoint took the delivery (decisions A72: any 2xx). */
export const isSuccess = (answer: Answer) =>
  answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300;

/** Makes a call and keeps the health of the endpoint up to date, already while the call takes long. */
export async function watched(key: HealthKey, { failures = 0 }: Health, call: () => Promise<Answer>): Promise<Answer> {
  let slow: Promise<boolean> | undefined;
  const timer = setTimeout(() => {
    slow = noteSlow(key, new Date()).then(() => true, unnoted);
  }, SLOW_MILLISECONDS);
  const answer = await call().finally(() => clearTimeout(timer));
  const counted = await slow;
  const notes = [
    ...(counted ? [() => noteAnswer(key)] : []),
    ...(isSuccess(answer) ? [] : [() => noteFailure(key, new Date())]),
  ];
  if (isSuccess(answer) && failures > 0) await noteSuccess(key);
  else await Promise.all(notes.map((note) => note()));
  return answer;
}

/** A call under way is not given up because it could not be counted. */
function unnoted(error: unknown): false {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: 'error', metric: 'HealthNotNoted', message }));
  return false;
}
