import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { test } from 'vitest';
import { breaksIn, endOfShiftIn, shiftsIn } from '../../../functions/production/model/shift.ts';

const minuteMs = 60_000;
const quarter = 15 * minuteMs;
const zones = ['UTC', 'Europe/Lisbon', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
/** Days around which some of the zones change their clocks, and one on which none does. */
const days = ['2026-03-28', '2026-10-24', '2026-04-04', '2018-11-03', '2026-03-07', '2026-07-20'];

const clock = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));
type Pause = { readonly start: string; readonly end: string };
type Shift = Pause & { readonly days: number[]; readonly breaks: Pause[] };

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayMinutes = 24 * 60;
/** Minutes from one time of day to the next time it is another. */
const span = (from: string, to: string) => (minuteOf(to) - minuteOf(from) + dayMinutes) % dayMinutes;

const shift: fc.Arbitrary<Shift> = fc
  .record({
    start: clock,
    end: clock,
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    breaks: fc.array(fc.record({ start: clock, end: clock }), { maxLength: 3 }),
  })
  .filter(({ start, end }) => start !== end)
  .map(({ breaks, ...others }) => ({
    ...others,
    breaks: breaks.filter((pause) => {
      const ends = span(others.start, pause.end);
      return span(others.start, pause.start) < ends && ends <= span(others.start, others.end);
    }),
  }));
const arranged = fc.record({ shift, zone: fc.constantFrom(...zones), day: fc.constantFrom(...days) });

const iso = (time: number) => new Date(time).toISOString();
const millisecondsAt = (day: Temporal.PlainDate, time: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;

/** From the first moment to the one after the last. */
type Stretch = readonly [from: number, to: number];

/** The shifts, and their breaks, that begin on one of the days from `first` on, as Temporal has them. */
function stretchesFrom(first: Temporal.PlainDate, { start, end, days: on, breaks }: Shift, zone: string) {
  const days = Array.from({ length: 9 }, (_, position) => first.add({ days: position }));
  const stretch = (day: Temporal.PlainDate, from: string, to: string): Stretch => {
    const until = to > from ? day : day.add({ days: 1 });
    return [millisecondsAt(day, from, zone), millisecondsAt(until, to, zone)];
  };
  const began = days.filter((day) => on.includes(day.dayOfWeek));
  const within = (day: Temporal.PlainDate, pause: Pause) =>
    stretch(pause.start < start ? day.add({ days: 1 }) : day, pause.start, pause.end);
  return {
    shifts: began.map((day) => stretch(day, start, end)),
    breaks: began.flatMap((day) => breaks.map((pause) => within(day, pause))),
  };
}

test('shifts and breaks are where the clocks of the zone show them, also when the clocks change', () => {
  fc.assert(
    fc.property(arranged, ({ shift: given, zone, day }) => {
      const from = Date.parse(day);
      const to = from + 3 * 24 * 3_600_000;
      const window = { from: iso(from), to: iso(to) };
      const shifts = shiftsIn(given, zone, window);
      const breaks = breaksIn(given, zone, window);
      const expected = stretchesFrom(Temporal.PlainDate.from(day).subtract({ days: 3 }), given, zone);
      for (let time = from; time < to; time += quarter) {
        const isIn = ([begins, ends]: Stretch) => begins <= time && time < ends;
        const covers = ({ from: start, to: end }: { from: string; to: string }) =>
          start <= iso(time) && iso(time) < end;
        assert.equal(shifts.some(covers), expected.shifts.some(isIn), `${iso(time)} in ${zone}`);
        assert.equal(breaks.some(covers), expected.breaks.some(isIn), `${iso(time)} in ${zone}`);
      }
    }),
    { numRuns: 60 },
  );
});

test('the shift that ends first after a moment ends the stay of who forgets to punch out', () => {
  const nights = { start: '22:00', end: '06:00', days: [1, 2, 3, 4, 5] };
  const end = endOfShiftIn(nights, 'Europe/Lisbon');
  assert.equal(end('2026-07-20T21:50:00.000Z'), '2026-07-21T05:00:00.000Z');
  assert.equal(end('2026-07-21T03:00:00.000Z'), '2026-07-21T05:00:00.000Z');
  assert.equal(end('2026-07-25T12:00:00.000Z'), undefined, 'there is no shift on the weekend');
  assert.equal(endOfShiftIn(null, 'UTC')('2026-07-20T12:00:00.000Z'), undefined);
});

test('a night shift is an hour shorter when the clocks go forward', () => {
  const nights = { start: '22:00', end: '06:00', days: [6] };
  const window = { from: '2026-03-28T00:00:00.000Z', to: '2026-03-30T00:00:00.000Z' };
  assert.deepEqual(shiftsIn(nights, 'Europe/Lisbon', window), [
    { from: '2026-03-28T22:00:00.000Z', to: '2026-03-29T05:00:00.000Z' },
  ]);
});
