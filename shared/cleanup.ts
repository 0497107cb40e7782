import { logError, stackOf } from './log.ts';

/** Waits for the cleanup after work that is done; a failure is logged and refuses nothing. */
export async function awaitCleanup(cleanup: Promise<unknown>): Promise<void> {
  await cleanup.catch((error: unknown) => logError({ metric: 'LeftUntidy', message: stackOf(error) }));
}
