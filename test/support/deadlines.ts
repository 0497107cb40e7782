/** The shortest time after which functions give something up: a call that is slow, a turn that does not come. */
const DEADLINE_MILLISECONDS = 500;
const TIMES_LONGER = 1_000;

/**
 * Has nothing given up because the machine is busy, until the process ends: deadlines are a thousand times as long. For a
 * file with a process of its own that counts what happens.
 */
export function lengthenDeadlines(): void {
  const { setTimeout } = globalThis;
  const lengthened = (callback: () => void, milliseconds = 0, ...values: []) =>
    setTimeout(callback, milliseconds < DEADLINE_MILLISECONDS ? milliseconds : milliseconds * TIMES_LONGER, ...values);
  globalThis.setTimeout = Object.assign(lengthened, { __promisify__: setTimeout.__promisify__ }) as typeof setTimeout;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => timeout(milliseconds * TIMES_LONGER);
}
