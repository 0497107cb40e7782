import { Refused, Unanswered } from './errors.ts';

/** What came back of one try. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

/** How long and how often to try again. */
export type Patience = {
  /** From the first try on; when the next one would come later, there is none. */
  readonly patienceSeconds: number;
  /** The longest wait between two tries that the API did not ask for. */
  readonly waitSecondsMax: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before each wait: why, and for how long. */
  readonly onRetry?: ((why: Answer | Error, waitSeconds: number) => void) | undefined;
};

const WAIT_SECONDS = 0.2;

/** Refusals of requests that were in each other's way: the same one can be sent again. Under `/v1` they name no serial. */
const PASSING =
  /problem:(?:conflict|contention|already-done|overtaken|partly-written)"|"SerialConflictError"(?!.*"serial_number")/s;

/**
 * Whether an answer stays as it is: not so 429 and what the server has failed with, nor a 409 of requests that were in each
 * other's way. One that names what stands in the way stays.
 */
export function isFinal({ status, headers, text }: Answer): boolean {
  if (status === 409) return !headers.has('retry-after') && !PASSING.test(text);
  return status < 500 && status !== 429;
}

/**
 * Tries until an answer is final; then, or when the patience is at its end, answers the last one. Throws what the last try
 * threw. The wait is what `Retry-After` says, else it doubles, by chance up to half shorter.
 */
export async function persistent(attempt: () => Promise<Answer>, patience: Patience): Promise<Answer> {
  const { patienceSeconds, waitSecondsMax, signal, onRetry } = patience;
  const end = Date.now() + 1_000 * patienceSeconds;
  for (let number = 0; ; number++) {
    signal?.throwIfAborted();
    const outcome = await attempt().catch(asError);
    if (!(outcome instanceof Error) && isFinal(outcome)) return outcome;
    // Of the log-in, which has had its own patience.
    if (outcome instanceof Refused || outcome instanceof Unanswered) throw outcome;
    signal?.throwIfAborted();
    const doubled = Math.min(waitSecondsMax, WAIT_SECONDS * 2 ** number) * (1 - Math.random() / 2);
    const wait = (outcome instanceof Error ? undefined : askedWait(outcome.headers)) ?? doubled;
    if (Date.now() + 1_000 * wait > end) {
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }
    onRetry?.(outcome, wait);
    await pause(wait, signal);
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

function askedWait(headers: Headers): number | undefined {
  const asked = headers.get('retry-after');
  if (asked === null) return undefined;
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/** Waits; ends early, with the reason, when the signal says so. */
export function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, 1_000 * seconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}
