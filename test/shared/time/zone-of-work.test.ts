import assert from 'node:assert/strict';
import { test } from 'vitest';
import { currentZone, inZone } from '../../../shared/time/instants.ts';

test('work sees the innermost zone, and the outer one again afterwards', () => {
  const seen = inZone('Europe/Lisbon', () => {
    const inner = inZone('Asia/Tokyo', () => currentZone());
    return [inner, currentZone()];
  });
  assert.deepEqual(seen, ['Asia/Tokyo', 'Europe/Lisbon']);
});

test('a throw restores the outer zone', () => {
  inZone('Europe/Lisbon', () => {
    assert.throws(() =>
      inZone('Asia/Tokyo', () => {
        throw new Error('refused');
      }),
    );
    assert.equal(currentZone(), 'Europe/Lisbon');
  });
});

test('there is no zone outside of inZone', () => {
  assert.throws(() => currentZone(), /inside inZone only/);
  inZone('UTC', () => undefined);
  assert.throws(() => currentZone(), /inside inZone only/);
});

test('asynchronous work is refused by the compiler and at run time', () => {
  // @ts-expect-error A promise is no result of synchronous work.
  assert.throws(() => inZone('UTC', async () => currentZone()), /synchronous/);
});
