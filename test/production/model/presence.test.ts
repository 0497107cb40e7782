import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { decisiveWindow, presenceOf } from '../../../functions/production/model/presence.ts';

const minuteMs = 60_000;
const zero = Date.parse('2026-07-20T00:00:00.000Z');
const at = (minute: number) => new Date(zero + minute * minuteMs).toISOString();
const clock = (text: string) => `2026-07-${text.replace(' ', 'T')}:00.000Z`;
const STAY_MINUTES = 16 * 60;

const week = { from: clock('20 00:00'), to: clock('27 00:00') };
const never = clock('31 00:00');
const comes = (text: string) => ({ type: 1, date: clock(text) }) as const;
const goes = (text: string) => ({ type: 0, date: clock(text) }) as const;
const stay = (from: string, to: string) => ({ from: clock(from), to: clock(to) });
const atFive = (after: string) => {
  const today = `${after.slice(0, 10)}T17:00:00.000Z`;
  return today > after ? today : new Date(Date.parse(today) + 24 * 60 * minuteMs).toISOString();
};

test('a worker is there from punching in to punching out', () => {
  const punches = [comes('20 08:00'), goes('20 12:00'), comes('20 13:00'), goes('20 17:00')];
  assert.deepEqual(presenceOf(punches, week, never), [stay('20 08:00', '20 12:00'), stay('20 13:00', '20 17:00')]);
});

test('in after in and out without in change nothing', () => {
  const punches = [goes('20 07:00'), comes('20 08:00'), comes('20 08:01'), goes('20 17:00'), goes('20 17:01')];
  assert.deepEqual(presenceOf(punches, week, never), [stay('20 08:00', '20 17:00')]);
});

test('overtime counts up to the out, also beyond the end of the shift', () => {
  const punches = [comes('20 08:00'), goes('20 19:30')];
  assert.deepEqual(presenceOf(punches, week, never, atFive), [stay('20 08:00', '20 19:30')]);
});

test('a forgotten out is the end of the shift, and the next day counts by itself', () => {
  const punches = [comes('20 08:00'), comes('21 08:00'), goes('21 17:30')];
  const expected = [stay('20 08:00', '20 17:00'), stay('21 08:00', '21 17:30')];
  assert.deepEqual(presenceOf(punches, week, never, atFive), expected);
});

test('without a shift a forgotten out is the next punch, or 16 hours later', () => {
  const punches = [comes('20 17:00'), comes('21 08:00'), goes('22 17:00')];
  assert.deepEqual(presenceOf(punches, week, never), [stay('20 17:00', '22 00:00')]);
});

test('who is still there is there until now', () => {
  assert.deepEqual(presenceOf([comes('20 08:00')], week, clock('20 10:00'), atFive), [stay('20 08:00', '20 10:00')]);
});

test('presence, minute by minute, is what the punches around that minute say', () => {
  const horizon = 3 * 24 * 60;
  const minute = fc.integer({ min: 0, max: horizon });
  const punch = fc.record({ type: fc.constantFrom(0 as const, 1 as const), minute });
  const bounds = fc.tuple(minute, minute).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const shift = fc.option(fc.uniqueArray(minute, { maxLength: 4 }), { nil: [] });
  const arranged = fc.record({ sent: fc.array(punch, { maxLength: 12 }), bounds, shift, now: minute });
  fc.assert(
    fc.property(arranged, ({ sent, bounds: { from, to }, shift: ends, now }) => {
      const punches = sent.toSorted((a, b) => a.minute - b.minute);
      const window = { from: at(from), to: at(to) };
      const decisive = decisiveWindow(window);
      const read = punches
        .map(({ type, minute: when }) => ({ type, date: at(when) }))
        .filter(({ date }) => date >= decisive.from && date <= decisive.to);
      const endOfShift = (after: string) =>
        ends
          .toSorted((a, b) => a - b)
          .map(at)
          .find((end) => end > after);
      const spans = presenceOf(read, window, at(now), endOfShift);
      for (let when = 0; when < horizon; when += 1) {
        const there = spans.some((span) => span.from <= at(when) && span.to > at(when));
        const expected = when >= from && when < to && when < now && isThere(when, punches, ends);
        assert.equal(there, expected, `minute ${when}`);
      }
      for (const [position, { from: start }] of spans.entries()) {
        assert.ok(position === 0 || start > (spans[position - 1]?.to ?? ''), 'spans are apart and in order');
      }
    }),
    { numRuns: 60 },
  );
});

/** Whether the worker is there in a minute, asked of every in before it. */
function isThere(when: number, punches: readonly { type: 0 | 1; minute: number }[], ends: readonly number[]): boolean {
  return punches.some((punch, position) => {
    if (punch.type === 0 || punch.minute > when || when >= punch.minute + STAY_MINUTES) return false;
    const after = punches.slice(position + 1);
    const out = after.find(({ type }) => type === 0);
    if (out && out.minute <= punch.minute + STAY_MINUTES) return when < out.minute;
    const overtaken = after.some(({ minute }) => minute <= when);
    return !overtaken && !ends.some((end) => end > punch.minute && end <= when);
  });
}
