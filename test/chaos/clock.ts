/**
 * The clock of this process, which can be put forward: leases, retries and hidden messages then come to their time at
 * once, in code that knows nothing of it. Import it before everything else; timers go on as they are.
 */
const now = Date.now;
let aheadMilliseconds = 0;

globalThis.Date = new Proxy(Date, {
  construct: (date, given, target) =>
    Reflect.construct(date, given.length === 0 ? [now() + aheadMilliseconds] : given, target),
  get: (date, name) => (name === 'now' ? () => now() + aheadMilliseconds : Reflect.get(date, name)),
});

/** Puts the clock so many milliseconds ahead of the machine's. */
export async function putClockAhead(milliseconds: number): Promise<void> {
  aheadMilliseconds = milliseconds;
}
