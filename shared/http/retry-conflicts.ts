import { setTimeout } from 'node:timers/promises';
import { Problem } from '../problem.ts';

/** Runs at most while others keep changing what was read. */
export const CONFLICT_ATTEMPTS_MAX = 10;

/** How long is waited at most after the first loss; after the second twice as long, and so on. */
const WAIT_MILLISECONDS = 50;

/** Waits a random while after a loss: requests that lost together must not meet again and again. */
export const randomPause = (attempt: number) => setTimeout(Math.random() * attempt * WAIT_MILLISECONDS);

/** Whether a refusal only means that another request was faster: nothing of it was written. */
export const isLostRace = (outcome: unknown) => outcome instanceof Problem && outcome.kind === 'conflict';

/** A write that lost against another one wrote nothing: `work` runs again, reads again and decides again. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isLostRace(error) || attempt === CONFLICT_ATTEMPTS_MAX) throw error;
      await randomPause(attempt);
    }
  }
}
