import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { usageOfKeys } from '../../../functions/access/usage/schema.ts';
import { markOf } from '../../../shared/http/admission-queue.ts';

test('of keys with one mark it is not told which was used', () => {
  const made = new Map<number, string>();
  for (;;) {
    const key = randomBytes(6).toString('hex');
    const twin = made.get(markOf(key));
    if (twin === undefined) {
      made.set(markOf(key), key);
      continue;
    }
    const names = [key, twin, 'other'].map((name) => ({ key: name, name }));
    assert.deepEqual(
      usageOfKeys(names, () => [1, 2]),
      [
        { key, name: key, used: null, 'used-in-console': null },
        { key: twin, name: twin, used: null, 'used-in-console': null },
        { key: 'other', name: 'other', used: 1, 'used-in-console': 2 },
      ],
    );
    return;
  }
});
