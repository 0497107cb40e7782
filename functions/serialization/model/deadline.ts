import { Problem } from '../../../shared/problem.ts';

/** A function has 28 seconds; the last of them are for giving up in order. */
const WORK_MILLISECONDS = 22_000;

/** Until when a request may go on working. */
export type Deadline = {
  /** Whether it has passed, or will have in so many milliseconds. */
  readonly hasPassed: (milliseconds?: number) => boolean;
};

/** The deadline of work that began at this instant. */
export function deadlineFrom(began: Date, milliseconds = WORK_MILLISECONDS): Deadline {
  const end = began.getTime() + milliseconds;
  return { hasPassed: (ahead = 0) => Date.now() + ahead > end };
}

/** Nothing of the request has happened, and the same request may be sent again. */
export const outOfTime = () =>
  new Problem(503, 'busy', 'Service Unavailable', 'The database is busy; nothing was done. Send the request again.', {
    headers: { 'retry-after': '5' },
  });
