import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'vitest';
import { coverageFaults, uncoveredOnPurpose } from '../support/uncovered.ts';

const counts = new Map([
  ['whole.ts', { covered: 100, total: 100 }],
  ['nearly.ts', { covered: 97, total: 100 }],
  ['mostly.ts', { covered: 90, total: 100 }],
  ['half.ts', { covered: 50, total: 100 }],
  ['types.ts', { covered: 0, total: 0 }],
]);

test('a file below the minimum is named unless it is listed', () => {
  assert.deepEqual(coverageFaults(counts, {}), ['half.ts: 50 of 100 lines are covered.']);
  assert.deepEqual(coverageFaults(counts, { 'half.ts': 'runs in AWS only', 'mostly.ts': 'late on slow machines' }), []);
});

test('a listed file that is covered, is gone or has no reason is named', () => {
  assert.deepEqual(coverageFaults(counts, { 'half.ts': ' ', 'nearly.ts': 'x', 'gone.ts': 'x' }), [
    'nearly.ts is covered: take it off the list.',
    'gone.ts is covered: take it off the list.',
    'half.ts is listed without a reason.',
  ]);
});

test('every listed file exists and has a reason', () => {
  for (const [file, reason] of Object.entries(uncoveredOnPurpose())) {
    assert.ok(existsSync(new URL(`../../${file}`, import.meta.url)), file);
    assert.ok(reason.trim() !== '', file);
  }
});
