import middy from '@middy/core';
import { type Entry, entry, noTimeLimit } from './lambda.ts';
import { logInfo } from './log.ts';

/** Entry of a function the clock calls: does what is due by now and logs how much that was, if it was anything. */
export function schedule(operation: string, work: (now: Date) => Promise<number>): Entry<void, void> {
  return entry(middy(() => work(new Date()), noTimeLimit).use(countLog(operation)));
}

/** Logs the count that the handler answers; the clock is answered nothing. */
const countLog = (operation: string) => ({
  after: (request: { response?: unknown }): void => {
    const count = request.response as number;
    if (count > 0) logInfo({ operation, count });
    request.response = undefined;
  },
});
