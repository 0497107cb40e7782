import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { formatClock, formatDuration, formatHours, parseDuration } from '../../../shared/time/durations.ts';

test('each duration is written as its place prints it', () => {
  assert.equal(formatDuration(60), '00H01m00s');
  assert.equal(formatDuration(10 * 3600 + 59 * 60 + 59), '10H59m59s');
  assert.equal(formatClock(9 * 3600 + 13 * 60), '09:13:00');
  assert.equal(formatHours(8 * 3600 + 59), '08H00');
  assert.equal(formatDuration(123 * 3600), '123H00m00s');
  assert.equal(formatDuration(59.9), '00H00m59s');
});

test('every printed form reads back as the same number of seconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 * 3600 }), (seconds) => {
      assert.equal(parseDuration(formatDuration(seconds)), seconds);
      assert.equal(parseDuration(formatClock(seconds)), seconds);
      assert.equal(parseDuration(formatHours(seconds)), seconds - (seconds % 60));
    }),
  );
});

test('what is no duration is refused', () => {
  for (const text of [
    '',
    '1',
    '00H60m00s',
    '00H00m60s',
    '00:00',
    '00H',
    '00H01m',
    '-01H00m00s',
    '00h01m00s ',
    'PT1M',
  ]) {
    assert.equal(parseDuration(text), undefined, text);
  }
  for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => formatDuration(seconds), RangeError);
  }
});
