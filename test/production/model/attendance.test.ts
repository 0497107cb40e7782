import assert from 'node:assert/strict';
import { test } from 'vitest';
import {
  type AttendanceTerms,
  attendanceOf,
  attendanceWindow,
} from '../../../functions/production/model/attendance.ts';
import { decisiveWindow } from '../../../functions/production/model/presence.ts';
import { isWeekend } from '../../../functions/production/model/shift.ts';
import { coveredMilliseconds } from '../../../functions/production/model/spans.ts';
import type { PunchRecord } from './records.ts';

/** In Lisbon's winter the clock on the wall is UTC's. The 12th of January 2026 is a Monday. */
const at = (text: string) => `2026-01-${text.replace(' ', 'T')}:00.000Z`;
const window = { from: at('12 00:00'), to: at('19 00:00') };
const days = { start: '08:00', end: '17:00', days: [1, 2, 3, 4, 5] };
const nights = { start: '22:00', end: '06:00', days: [1, 2, 3, 4, 5] };
const never = '2027-01-01T00:00:00.000Z';

const stay = (from: string, to: string): readonly PunchRecord[] => [
  { type: 1, date: at(from) },
  { type: 0, date: at(to) },
];

/** Attendance as text, from the punches the code says are enough; those of `days` unless given otherwise. */
function told(punches: readonly PunchRecord[], telling: Partial<AttendanceTerms> = {}, within = window) {
  const decisive = decisiveWindow(attendanceWindow(within));
  const read = punches.filter(({ date }) => date >= decisive.from && date <= decisive.to);
  const { present, unknownDays } = attendanceOf(read, within, {
    shift: days,
    zone: 'Europe/Lisbon',
    now: never,
    ...telling,
  });
  const shown = (all: typeof present) =>
    all
      .map(({ from, to, day }) => `${from.slice(8, 16)} to ${to.slice(8, 16)} of ${new Date(day).getUTCDate()}`)
      .toSorted();
  return { present: shown(present), untold: shown(unknownDays) };
}

const plannedOn = (...of: number[]) => of.map((day) => `${day}T08:00 to ${day}T17:00 of ${day}`);

test('a shift without a punch counts as planned, up to now', () => {
  assert.deepEqual(told([]), { present: plannedOn(12, 13, 14, 15, 16), untold: [] });
  assert.deepEqual(told([], { now: at('13 12:00') }).present, [...plannedOn(12), '13T08:00 to 13T12:00 of 13']);
});

test('a day with punches is what they say, whether within the shift or beside it', () => {
  const late = told(stay('13 10:00', '13 12:00')).present;
  assert.deepEqual(late, [...plannedOn(12), '13T10:00 to 13T12:00 of 13', ...plannedOn(14, 15, 16)]);
  const evening = told(stay('13 18:00', '13 20:00')).present;
  assert.deepEqual(evening, [...plannedOn(12), '13T18:00 to 13T20:00 of 13', ...plannedOn(14, 15, 16)]);
});

test('a night shift without a punch counts although the one before ended on its day', () => {
  const { present } = told(stay('12 21:55', '13 06:05'), { shift: nights });
  assert.deepEqual(present.slice(0, 2), ['12T21:55 to 13T06:05 of 12', '13T22:00 to 14T06:00 of 13']);
});

test('a worker who comes after midnight to a night shift has come to the shift of the day before', () => {
  const { present } = told(stay('13 00:30', '13 06:00'), { shift: nights });
  assert.deepEqual(present.slice(0, 2), ['13T00:30 to 13T06:00 of 12', '13T22:00 to 14T06:00 of 13']);
});

test('a worker who comes before midnight to a shift of Monday has not worked on Sunday', () => {
  const shift = { start: '00:00', end: '08:00', days: [1] };
  const weekly = { from: at('11 00:00'), to: at('19 00:00') };
  const { present } = told(stay('11 23:50', '12 08:00'), { shift }, weekly);
  assert.deepEqual(present, ['11T23:50 to 12T08:00 of 12']);
});

test('a stay over two shifts speaks for both', () => {
  const shift = { start: '06:00', end: '05:00', days: [1, 2] };
  const { present } = told(stay('12 20:00', '13 08:00'), { shift });
  assert.deepEqual(present, ['12T20:00 to 13T08:00 of 12']);
});

test('what decides about a shift is seen from a window at its very end', () => {
  const shift = { start: '23:00', end: '22:00', days: [2] };
  const end = { from: at('14 21:30'), to: at('14 22:00') };
  assert.deepEqual(told([], { shift }, end).present, ['14T21:30 to 14T22:00 of 13']);
  assert.deepEqual(told(stay('13 01:00', '13 02:00'), { shift }, end).present, []);
});

test('only the clock counts when that is asked for; days it says nothing about are unknown, as without a shift', () => {
  const expected = {
    present: ['13T18:00 to 14T02:00 of 13'],
    untold: [12, 15, 16, 17, 18].map((day) => `${day}T00:00 to ${day + 1}T00:00 of ${day}`),
  };
  const punches = stay('13 18:00', '14 02:00');
  assert.deepEqual(told(punches, { only: true }), expected);
  assert.deepEqual(told(punches, { shift: null }), expected);
});

test('a night shift lasts 7 or 9 hours when the clocks change, and 8 on other nights', () => {
  const hours = (zone: string, date: string) => {
    const from = `${date}T08:00:00.000Z`;
    const night = { from, to: new Date(Date.parse(from) + 24 * 3_600_000).toISOString() };
    const shift = { ...nights, days: [1, 2, 3, 4, 5, 6, 7] };
    return coveredMilliseconds(attendanceOf([], night, { shift, zone, now: never }).present) / 3_600_000;
  };
  assert.equal(hours('Europe/Lisbon', '2026-03-28'), 7);
  assert.equal(hours('Europe/Lisbon', '2026-10-24'), 9);
  assert.equal(hours('Europe/Lisbon', '2026-07-20'), 8);
  assert.equal(hours('Australia/Lord_Howe', '2026-10-03'), 7.5);
  assert.equal(hours('Australia/Lord_Howe', '2026-04-04'), 8.5);
  assert.equal(hours('Asia/Kolkata', '2026-03-28'), 8);
});

test('Saturday and Sunday are the weekend', () => {
  const week = [12, 13, 14, 15, 16, 17, 18].map((date) => isWeekend(Date.UTC(2026, 0, date)));
  assert.deepEqual(week, [false, false, false, false, false, true, true]);
});
