import { logError, stackOf } from './log.ts';

/** Waits for tidying up after work that is done: what goes wrong with it is noted, and harms nobody. */
export async function tidied(tidying: Promise<unknown>): Promise<void> {
  await tidying.catch((error: unknown) => logError({ metric: 'LeftUntidy', message: stackOf(error) }));
}
