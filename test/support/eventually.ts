import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MILLISECONDS = 20;

/** Looks again and again until `check` no longer throws; when the time is over, its last error is thrown. */
export async function eventually<T>(check: () => T | Promise<T>, secondsMax = 10): Promise<T> {
  const deadline = Date.now() + secondsMax * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(LOOK_MILLISECONDS);
  }
}
