import type middy from '@middy/core';
import { Problem } from '../problem.ts';

/** How long before Lambda ends the function an answer is given all the same: it must be written, sent and logged. */
const EARLY_MILLISECONDS = 1_000;

/** The request took longer than the function may. */
export class OutOfTime extends Problem {
  constructor() {
    super(
      503,
      'timeout',
      'Service Unavailable',
      'The answer took too long. Whether the request had an effect is not known.',
      { headers: { 'retry-after': '5' } },
    );
  }
}

/**
 * Answers 503 in our own words, with a line in the log, before Lambda ends the function and the gateway can only answer
 * 502. Work that is still under way sleeps with the instance and wakes with its next request: the signal keeps it from
 * writing then.
 */
export const timeLimit: middy.PluginObject = {
  timeoutEarlyInMillis: EARLY_MILLISECONDS,
  timeoutEarlyResponse: () => {
    throw new OutOfTime();
  },
};
