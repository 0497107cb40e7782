import type { Instant } from '../../../shared/time/instants.ts';
import type { PunchClock } from '../punchclocks/entity.ts';
import type { Window } from './intervals.ts';
import { joinedSpans, shiftedInstant, spansWithin } from './spans.ts';

/** A stay lasts no longer; without a record of its end, the worker forgot to punch out. */
const STAY_HOURS_MAX = 16;
const stayMilliseconds = STAY_HOURS_MAX * 3_600_000;

/** What presence needs to know of a punch. */
export type Punch = Pick<PunchClock, 'type' | 'date'>;

/** Which punches decide about the presence in a window: those of a longest stay before it and after it, too. */
export const decisiveWindow = ({ from, to }: Window): Window => ({
  from: shiftedInstant(from, -stayMilliseconds),
  to: shiftedInstant(to, stayMilliseconds),
});

/**
 * When a worker was there, within the window and not after `now`: spans in order that neither overlap nor touch.
 * `punches` are those that are decisive for the window, in the order of time; `endOfShift` gives the end of the
 * worker's first shift to end after a moment, if there is one. A terminal takes any punch, so they need not match:
 *
 * - In is followed by an out within 16 hours: there from the one to the other, and an in between changes nothing.
 * - Out without an in changes nothing.
 * - In without an out within 16 hours lacks a forgotten out: there until the end of the shift, or until the next punch
 *   if that comes first; with neither, for 16 hours.
 */
export function presenceOf(
  punches: readonly Punch[],
  { from, to }: Window,
  now: Instant,
  endOfShift: (after: Instant) => Instant | undefined = () => undefined,
): readonly Window[] {
  const stays: Window[] = [];
  let next: Instant | undefined;
  let out: Instant | undefined;
  for (const { type, date } of punches.toReversed()) {
    if (type === 0) out = date;
    else stays.push({ from: date, to: endOfStay(date, { next, out, endOfShift }) });
    next = date;
  }
  return joinedSpans(spansWithin(stays, { from, to: to < now ? to : now }));
}

type Following = {
  /** The first punch after the one that begins the stay, and the first out. */
  readonly next: Instant | undefined;
  readonly out: Instant | undefined;
  readonly endOfShift: (after: Instant) => Instant | undefined;
};

function endOfStay(from: Instant, { next, out, endOfShift }: Following): Instant {
  const latest = shiftedInstant(from, stayMilliseconds);
  if (out !== undefined && out <= latest) return out;
  return [next, endOfShift(from), latest].reduce<Instant>((a, b) => (b !== undefined && b < a ? b : a), latest);
}
