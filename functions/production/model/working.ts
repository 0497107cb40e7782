import type { Downtime } from '../downtimes/entity.ts';
import type { Telling } from './attendance.ts';
import type { Interval, Window } from './intervals.ts';
import type { Punch } from './presence.ts';
import { breaksIn } from './shift.ts';
import { common, spanOf, without } from './spans.ts';

/** What the shop floor knows about a worker's time in a window. */
export type Known = {
  /** Decisive for what is `around` the window, in the order of time. */
  readonly punches: readonly Punch[];
  /** Those that concern the worker. */
  readonly downtimes: readonly Downtime[];
};

/** What is known of a worker nobody named: neither punches nor downtimes. */
export const NOTHING: Known = { punches: [], downtimes: [] };

/** What keeps a worker from working within the window: planned breaks, and downtimes. Spans in no order, some twice. */
export const lostIn = (
  window: Window,
  downtimes: readonly Interval[],
  { shift, zone, now }: Telling,
): readonly Window[] => [
  ...(shift ? breaksIn(shift, zone, window) : []),
  ...downtimes.map((downtime) => spanOf(downtime, now)),
];

/** When of the recorded time somebody worked: while attended, and not lost. What is recorded or lost twice counts once. */
export const worked = (recorded: readonly Window[], attended: readonly Window[], lost: readonly Window[]) =>
  without(common(recorded, attended), lost);
