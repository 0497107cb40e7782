import { formatSeconds, type Instant, parseInstant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import type { Shift } from '../workers/schema.ts';
import type { Window } from './intervals.ts';
import { isOverlapping, shiftedInstant } from './spans.ts';

/** The calendar day a moment falls on in the zone, as milliseconds of that day's UTC midnight. */
export const dayOf = (instant: Instant, zone: string) => Date.parse(formatSeconds(instant, zone).slice(0, 10));

const dateOf = (day: number) => new Date(day).toISOString().slice(0, 10);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: number) => new Date(day).getUTCDay() || 7;

export const isWeekend = (day: number) => weekdayOf(day) > 5;

/** The calendar days that overlap the window, each from midnight to midnight of the zone. */
export function daysIn(zone: string, window: Window): readonly (Window & { readonly day: number })[] {
  const first = dayOf(window.from, zone);
  const count = (dayOf(window.to, zone) - first) / DAY_MILLISECONDS + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, position) => first + position * DAY_MILLISECONDS)
    .flatMap((day) => spanOn(day, { start: '00:00', end: '00:00' }, zone).map((span) => ({ ...span, day })))
    .filter(isOverlapping(window));
}

/** The span between two times of day in the zone, the second on the next day unless it is later than the first. */
function spanOn(day: number, { start, end }: { readonly start: string; readonly end: string }, zone: string) {
  const from = parseInstant(`${dateOf(day)}T${start}:00`, zone);
  const to = parseInstant(`${dateOf(end > start ? day : day + DAY_MILLISECONDS)}T${end}:00`, zone);
  return from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
}

/** The days on which a shift begins that may overlap the window: it may have begun the day before. */
function beginnings({ days }: Pick<Shift, 'days'>, { from, to }: Window, zone: string): readonly number[] {
  const first = dayOf(from, zone) - DAY_MILLISECONDS;
  const count = (dayOf(to, zone) - first) / DAY_MILLISECONDS + 1;
  const all = Array.from({ length: Math.max(count, 0) }, (_, position) => first + position * DAY_MILLISECONDS);
  return all.filter((day) => days.includes(weekdayOf(day)));
}

/** When the shifts that overlap the window are, whole and in order. */
export function shiftsIn(shift: Shift, zone: string, window: Window): readonly Window[] {
  return beginnings(shift, window, zone)
    .flatMap((day) => spanOn(day, shift, zone))
    .filter(isOverlapping(window));
}

/** The planned breaks that overlap the window, whole and in order; those of a night shift may be on the day after its start. */
export function breaksIn(shift: Shift, zone: string, window: Window): readonly Window[] {
  const { start, breaks } = shift;
  return beginnings(shift, window, zone)
    .flatMap((day) =>
      (breaks ?? []).flatMap((pause) => spanOn(pause.start < start ? day + DAY_MILLISECONDS : day, pause, zone)),
    )
    .filter(isOverlapping(window))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** For `presenceOf`: when the first shift to end after a moment ends, looking a day ahead; nothing without a shift. */
export const endOfShiftIn = (shift: Shift | null | undefined, zone: string) => (after: Instant) =>
  shift ? shiftsIn(shift, zone, { from: after, to: shiftedInstant(after, DAY_MILLISECONDS) })[0]?.to : undefined;
