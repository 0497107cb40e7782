import fc from 'fast-check';
import type { Shift } from '../../../functions/production/workers/schema.ts';
import type { PunchRecord, Span } from './records.ts';

/** All times lie on quarters of an hour, so that looking at every quarter sees everything. */
export const QUARTER = 15 * 60_000;
const DAY_QUARTERS = 96;

export const iso = (time: number) => new Date(time).toISOString();

/** Zones with the days around which their clocks change, if they do, and days on which none does. */
const places: readonly (readonly [zone: string, ...days: string[]])[] = [
  ['Europe/Lisbon', '2026-03-28', '2026-10-24', '2026-07-17'],
  ['America/New_York', '2026-03-07', '2025-11-01', '2026-07-19'],
  ['Australia/Lord_Howe', '2026-04-04', '2026-10-03'],
  ['America/Sao_Paulo', '2018-11-03', '2018-02-17'],
  ['Asia/Kolkata', '2026-03-28', '2026-07-17'],
  ['UTC', '2026-03-28', '2026-07-20'],
];
const place = fc.constantFrom(
  ...places.flatMap(([zone, ...days]) => days.map((day) => ({ zone, base: Date.parse(day) }))),
);

const clock = fc
  .nat(DAY_QUARTERS - 1)
  .map((quarter) => [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0')))
  .map((parts) => parts.join(':'));

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** Minutes from one time of day to the next time it is another. */
const until = (from: string, to: string) => (minuteOf(to) - minuteOf(from) + 24 * 60) % (24 * 60);

const shift: fc.Arbitrary<Shift> = fc
  .record({
    start: clock,
    end: clock,
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 3 }),
    breaks: fc.array(fc.record({ start: clock, end: clock }), { maxLength: 2 }),
  })
  .filter(({ start, end }) => start !== end)
  .map(({ breaks, ...others }) => {
    const fits = (pause: { start: string; end: string }) => {
      const ends = until(others.start, pause.end);
      return until(others.start, pause.start) < ends && ends <= until(others.start, others.end);
    };
    return { ...others, breaks: breaks.filter(fits) };
  });

/** Quarters from two days before the base day to four days after it. */
const quarter = fc.integer({ min: -2 * DAY_QUARTERS, max: 4 * DAY_QUARTERS });
const pair = fc.tuple(quarter, quarter).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
/** Mostly as long as work takes, with an end or going on. */
const span = fc
  .tuple(quarter, fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(200)), fc.integer({ min: 0, max: 9 }))
  .map(([from, length, open]) => [from, open === 0 ? null : from + length] as const);
const machine = fc.constantFrom('M1', 'M2', null);

const downtime = fc.record({ span, machine, mine: fc.boolean() });
type Down = { readonly span: readonly [number, number | null]; readonly machine: string | null };
/** A machine has at most one downtime that goes on. */
const bothOpen = (one: Down, other: Down) =>
  one.machine !== null && one.machine === other.machine && one.span[1] === null && other.span[1] === null;

const drawn = fc.record({
  place,
  shift: fc.option(shift, { freq: 3, nil: null }),
  punches: fc.array(fc.record({ type: fc.constantFrom(0 as const, 1 as const), at: quarter }), { maxLength: 10 }),
  productions: fc.array(fc.record({ span, machine, rework: fc.boolean() }), { maxLength: 6 }),
  downtimes: fc.uniqueArray(downtime, { comparator: bothOpen, maxLength: 4 }),
  window: pair,
  now: fc.integer({ min: -DAY_QUARTERS, max: 6 * DAY_QUARTERS }),
  only: fc.boolean(),
  weekend: fc.boolean(),
});

/** A worker's time, and what is asked about it. */
export type Scenario = {
  readonly zone: string;
  readonly base: number;
  readonly shift: Shift | null;
  readonly punches: readonly PunchRecord[];
  readonly productions: readonly (Span & { readonly machine: string | null; readonly rework: boolean })[];
  /** Of the worker, of a machine, or both. */
  readonly downtimes: readonly (Span & { readonly machine: string | null; readonly mine: boolean })[];
  readonly window: { readonly from: string; readonly to: string };
  readonly now: string;
  readonly only: boolean;
  readonly weekend: boolean;
};

export const scenario: fc.Arbitrary<Scenario> = drawn.map(({ place: { zone, base }, ...others }) => {
  const at = (position: number) => iso(base + position * QUARTER);
  const spanned = <T extends { readonly span: readonly [number, number | null] }>({
    span: [from, to],
    ...rest
  }: T) => ({
    ...rest,
    from: at(from),
    to: to === null ? null : at(to),
  });
  const [from, to] = others.window;
  return {
    ...others,
    zone,
    base,
    punches: others.punches.toSorted((a, b) => a.at - b.at).map(({ type, at: when }) => ({ type, date: at(when) })),
    productions: others.productions.map(spanned),
    downtimes: others.downtimes.map(spanned),
    window: { from: at(from), to: at(to) },
    now: at(others.now),
  };
});
