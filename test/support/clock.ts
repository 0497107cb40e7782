import { onTestFinished, vi } from 'vitest';

/** Lets the date of this process stand still at `now` until the test ends; timers go on. `vi.setSystemTime` winds it. */
export function stopDate(now: number | Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
