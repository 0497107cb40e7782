import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MILLISECONDS = 20;
/** Longer than a delivery that is put off waits, on a machine that has much else to do; a test may take 120. */
const SECONDS_MAX = 90;

/** Looks again and again until `check` no longer throws; when the time is over, its last error is thrown. */
export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  const deadline = Date.now() + SECONDS_MAX * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(LOOK_MILLISECONDS);
  }
}
