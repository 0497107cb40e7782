import assert from 'node:assert/strict';
import { test } from 'vitest';
import { itemBytes, readUnits, writeUnits } from '../support/capacity-units.ts';

const key = { pk: { S: 'p' }, sk: { S: 's' } };
/** An item of exactly this many bytes. */
const item = (bytes: number, more = {}) => {
  const rest = { ...key, ...more };
  return { ...rest, a: { S: 'x'.repeat(bytes - itemBytes(rest) - 1) } };
};

test('an item is as large as its names and values', () => {
  assert.equal(itemBytes(key), 6);
  assert.equal(itemBytes({ n: { N: '12345' } }), 1 + 4);
  assert.equal(itemBytes({ n: { N: '-1.5' } }), 1 + 3);
  assert.equal(itemBytes({ t: { BOOL: true }, u: { NULL: true } }), 4);
  assert.equal(itemBytes({ l: { L: [{ S: 'ab' }, { S: 'c' }] } }), 1 + 3 + 2 + 3);
  assert.equal(itemBytes({ m: { M: { ab: { S: 'é' } } } }), 1 + 3 + 1 + 2 + 2);
});

test('a read takes a unit per 4 KB begun, half of it when it may be a little old', () => {
  assert.deepEqual(
    [0, 4_096, 4_097].map((bytes) => readUnits(bytes, true)),
    [1, 1, 2],
  );
  assert.deepEqual(
    [0, 4_096, 4_097].map((bytes) => readUnits(bytes, false)),
    [0.5, 0.5, 1],
  );
});

test('a write takes a unit per 1 KB begun of the larger image, twice that in a transaction', () => {
  assert.equal(writeUnits({ before: undefined, after: item(1_024) }, false), 1);
  assert.equal(writeUnits({ before: item(1_025), after: item(10) }, false), 2);
  assert.equal(writeUnits({ before: item(1_025), after: undefined }, true), 4);
});

test('a date index is written when its entry appears, moves or goes, and once however the table is written', () => {
  const [may, june] = ['2026-05', '2026-06'].map((date) => item(100, { date1: { S: date } }));
  const unlisted = item(100);
  assert.equal(writeUnits({ before: undefined, after: may }, true), 2 + 1);
  assert.equal(writeUnits({ before: may, after: item(200, { date1: { S: '2026-05' } }) }, true), 2);
  assert.equal(writeUnits({ before: may, after: june }, true), 2 + 2);
  assert.equal(writeUnits({ before: june, after: unlisted }, false), 1 + 1);
});
