import { Temporal } from 'temporal-polyfill';
import type { PunchRecord, Span } from './records.ts';
import { iso, QUARTER, type Scenario } from './scenario.ts';

const STAY_MILLISECONDS = 16 * 3_600_000;
const DAY = 24 * 3_600_000;

type Stretch = { readonly from: number; readonly to: number; readonly day: string };

/**
 * What is true of a worker in each quarter of an hour, found by asking every punch, shift, break and downtime each
 * time: slow, and with nothing of the code under test.
 */
function observation(scenario: Scenario) {
  const { base, zone, only, weekend, downtimes } = scenario;
  const quarters = Array.from({ length: (12 * DAY) / QUARTER }, (_, position) => base - 5 * DAY + position * QUARTER);
  const shifts = shiftsOf(scenario);
  const now = Date.parse(scenario.now);
  const there = new Set(quarters.filter((time) => time < now && isThere(time, scenario.punches, shifts)));
  const stays = staysOf(quarters, there, shifts, zone);
  const dayOfStay = (time: number) => stays.find(({ from, to }) => from <= time && time < to)?.day;
  const planned = shifts.filter(
    (shift) => !stays.some((stay) => stay.day === shift.day || (stay.from < shift.to && stay.to > shift.from)),
  );
  const dayOfPlan = (time: number) => planned.find(({ from, to }) => from <= time && time < to)?.day;
  const fills = scenario.shift !== null && !only;
  const punchedDays = new Set([...there].map((time) => dateIn(time, zone)));
  const counted = (day: string | undefined) =>
    day !== undefined && (weekend || Temporal.PlainDate.from(day).dayOfWeek < 6);
  const isPresent = (time: number) => time < now && counted(dayOfStay(time) ?? (fills ? dayOfPlan(time) : undefined));
  const isUntold = (time: number) => {
    const day = dateIn(time, zone);
    return time < now && !fills && !punchedDays.has(day) && counted(day);
  };
  const isDown = (time: number, machine: string | null, which: 'all' | 'without a machine') =>
    downtimes.some(
      (one) =>
        isIn(time, one, now) &&
        ((one.mine && (which === 'all' || one.machine === null)) ||
          (which === 'all' && machine !== null && one.machine === machine)),
    );
  const breaks = breaksOf(scenario);
  const isBreak = (time: number) => breaks.some(({ from, to }) => from <= time && time < to);
  return { quarters, now, isPresent, isAttended: (time: number) => isPresent(time) || isUntold(time), isDown, isBreak };
}

/** Milliseconds in the window of presence, work, rework, and calendar downtimes. */
export function observedLabor(scenario: Scenario) {
  const { quarters, now, isPresent, isAttended, isDown, isBreak } = observation(scenario);
  const { window, productions } = scenario;
  const inside = quarters.filter((time) => iso(time) >= window.from && iso(time) < window.to);
  const breaks = new Set(inside.filter(isBreak));
  const count = (is: (time: number) => boolean) => inside.filter(is).length * QUARTER;
  const worksOn = (some: Scenario['productions']) => (time: number) =>
    isAttended(time) &&
    !breaks.has(time) &&
    some.some((one) => isIn(time, one, now) && !isDown(time, one.machine, 'all'));
  return {
    presence: count(isPresent),
    work: count(worksOn(productions)),
    rework: count(worksOn(productions.filter(({ rework }) => rework))),
    calendar: count((time) => isPresent(time) && (breaks.has(time) || isDown(time, null, 'without a machine'))),
  };
}

/** Seconds of work of each production, wherever they lie; weekends are days like any other. */
export function observedWork(scenario: Scenario): readonly number[] {
  const { quarters, now, isAttended, isDown, isBreak } = observation({ ...scenario, only: false, weekend: true });
  const possible = quarters.filter((time) => isAttended(time) && !isBreak(time));
  return scenario.productions.map((one) => {
    const worked = possible.filter((time) => isIn(time, one, now) && !isDown(time, one.machine, 'all'));
    return one.to === null ? 0 : (worked.length * QUARTER) / 1_000;
  });
}

const isIn = (time: number, { from, to }: Span, now: number) =>
  Date.parse(from) <= time && time < (to === null ? now : Date.parse(to));

const dates = new Map<string, string>();

/** Kept, as scenarios lie around few days and Temporal takes its time. */
function dateIn(time: number, zone: string): string {
  const asked = `${time} ${zone}`;
  const date =
    dates.get(asked) ?? Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate().toString();
  dates.set(asked, date);
  return date;
}

const momentOf = (day: Temporal.PlainDate, time: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;

/** The days on which a shift begins, more of them than matter. */
function daysOf({ base, shift }: Scenario): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(iso(base - 7 * DAY).slice(0, 10));
  const days = Array.from({ length: 16 }, (_, position) => first.add({ days: position }));
  return days.filter((day) => shift?.days.includes(day.dayOfWeek));
}

function shiftsOf(scenario: Scenario): readonly Stretch[] {
  const { shift, zone } = scenario;
  if (!shift) return [];
  const { start, end } = shift;
  return daysOf(scenario)
    .map((day) => ({
      from: momentOf(day, start, zone),
      to: momentOf(end > start ? day : day.add({ days: 1 }), end, zone),
      day: day.toString(),
    }))
    .filter(({ from, to }) => from < to);
}

function breaksOf(scenario: Scenario): readonly { readonly from: number; readonly to: number }[] {
  const { shift, zone } = scenario;
  if (!shift) return [];
  return daysOf(scenario).flatMap((day) =>
    (shift.breaks ?? []).map(({ start, end }) => {
      const begins = start < shift.start ? day.add({ days: 1 }) : day;
      return {
        from: momentOf(begins, start, zone),
        to: momentOf(end > start ? begins : begins.add({ days: 1 }), end, zone),
      };
    }),
  );
}

/** Whether the clock says that the worker is there, asked of every in up to then. */
function isThere(time: number, punches: readonly PunchRecord[], shifts: readonly Stretch[]): boolean {
  return punches.some(({ type, date }, position) => {
    const came = Date.parse(date);
    if (type === 0 || came > time || time >= came + STAY_MILLISECONDS) return false;
    const later = punches.slice(position + 1);
    const out = later.find((punch) => punch.type === 0);
    if (out && Date.parse(out.date) <= came + STAY_MILLISECONDS) return time < Date.parse(out.date);
    const overtaken = later.some((punch) => Date.parse(punch.date) <= time);
    return !overtaken && !shifts.some(({ to }) => to > came && to <= time);
  });
}

/** Quarters in a row in which the worker is there, each row with the day it belongs to. */
function staysOf(quarters: readonly number[], there: ReadonlySet<number>, shifts: readonly Stretch[], zone: string) {
  const stays: Stretch[] = [];
  for (const from of quarters.filter((time) => there.has(time) && !there.has(time - QUARTER))) {
    let to = from;
    while (there.has(to)) to += QUARTER;
    const met = shifts.filter((shift) => shift.from < to && shift.to > from);
    stays.push({ from, to, day: met[0]?.day ?? dateIn(from, zone) });
  }
  return stays;
}
