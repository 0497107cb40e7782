import type { Downtime } from '../downtimes/entity.ts';
import type { AttendanceTerms } from './attendance.ts';
import type { Interval, Window } from './intervals.ts';
import type { Punch } from './presence.ts';
import { breaksIn } from './shift.ts';
import { commonSpans, spanOf, spansWithout } from './spans.ts';

/** What the shop floor knows about a worker's time in a window. */
export type WorkerRecords = {
  /** Decisive for the `attendanceWindow`, in the order of time. */
  readonly punches: readonly Punch[];
  /** Those that concern the worker. */
  readonly downtimes: readonly Downtime[];
};

/** The records of no worker: neither punches nor downtimes. */
export const NO_RECORDS: WorkerRecords = { punches: [], downtimes: [] };

/** What keeps a worker from working within the window: planned breaks, and downtimes. Spans in no order, some twice. */
export const lostSpans = (
  window: Window,
  downtimes: readonly Interval[],
  { shift, zone, now }: AttendanceTerms,
): readonly Window[] => [
  ...(shift ? breaksIn(shift, zone, window) : []),
  ...downtimes.map((downtime) => spanOf(downtime, now)),
];

/**
 * The part of the recorded time that was worked: attended, and not lost. What is recorded or lost twice counts once.
 */
export const workedSpans = (recorded: readonly Window[], attended: readonly Window[], lost: readonly Window[]) =>
  spansWithout(commonSpans(recorded, attended), lost);
