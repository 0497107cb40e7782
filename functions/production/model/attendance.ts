import type { Instant } from '../../../shared/time/instants.ts';
import type { Shift } from '../workers/schema.ts';
import type { Window } from './intervals.ts';
import { type Punch, presenceOf } from './presence.ts';
import { dayOf, daysIn, endOfShiftIn, shiftsIn } from './shift.ts';
import { isOverlapping, shiftedInstant, spansWithin } from './spans.ts';

/** A shift lasts a day and its day lasts another, either an hour more when the clocks change: stays and shifts so far away may matter. */
const AROUND_HOURS = 50;
const aroundMilliseconds = AROUND_HOURS * 3_600_000;

/** A span that belongs as a whole to one calendar day of the company, even where it reaches into the next. */
export type Attendance = Window & {
  /** Milliseconds of that day's UTC midnight. */
  readonly day: number;
};

/** When a worker was there. Spans of `present` are in no order; they do not overlap. */
export type WorkerAttendance = {
  /** There by the clock, or as planned. */
  readonly present: readonly Attendance[];
  /** Days nothing is known about: there is no shift, and the clock says nothing. */
  readonly unknownDays: readonly Attendance[];
};

/**
 * What decides about attendance: `only` the clock counts, or shifts fill in where it says nothing
 * (rule report-presence).
 */
export type AttendanceTerms = {
  readonly shift: Shift | null | undefined;
  readonly only?: boolean;
  readonly zone: string;
  readonly now: Instant;
};

/** The window whose presence decides about the attendance in another: what `punches` must be decisive for. */
export const attendanceWindow = ({ from, to }: Window): Window => ({
  from: shiftedInstant(from, -aroundMilliseconds),
  to: shiftedInstant(to, aroundMilliseconds),
});

/**
 * When a worker was there within the window and not after now, from the punches decisive for its `attendanceWindow`.
 * The answer for a moment is the same whatever the window.
 *
 * - A stay on the clock belongs to the day of the first shift it overlaps, or else to the day it begins on.
 * - A shift counts as planned if no stay overlaps it or belongs to its day: there is no punch for it. It belongs to the
 *   day it starts on.
 * - Without shifts, a day that no stay overlaps is an unknown day: the records do not say who was there.
 */
export function attendanceOf(punches: readonly Punch[], window: Window, terms: AttendanceTerms): WorkerAttendance {
  const { shift, only = false, zone, now } = terms;
  const near = attendanceWindow(window);
  const stays = presenceOf(punches, near, now, endOfShiftIn(shift, zone));
  const shifts = shift ? shiftsIn(shift, zone, near) : [];
  const came = stays.map((stay) => ({ ...stay, day: dayOf((shifts.find(isOverlapping(stay)) ?? stay).from, zone) }));
  const daysWithStays = new Set(came.map(({ day }) => day));
  const planned = shifts
    .map((span) => ({ ...span, day: dayOf(span.from, zone) }))
    .filter((span) => !daysWithStays.has(span.day) && !stays.some(isOverlapping(span)));
  const fillsIn = shift && !only;
  const unknownDays = fillsIn ? [] : daysIn(zone, window).filter((day) => !stays.some(isOverlapping(day)));
  const until = { from: window.from, to: window.to < now ? window.to : now };
  return { present: cut(fillsIn ? [...came, ...planned] : came, until), unknownDays: cut(unknownDays, until) };
}

const cut = (spans: readonly Attendance[], window: Window): readonly Attendance[] =>
  spans.flatMap((span) => spansWithin([span], window).map((part) => ({ ...part, day: span.day })));
