import assert from 'node:assert/strict';
import { test } from 'vitest';
import { openBatches } from '../../../functions/messaging/deliver-webhook/batches.ts';

const sizes: number[] = [];
const send = async (entries: readonly string[]) => {
  sizes.push(entries.length);
  return entries.map((entry) => `taken ${entry}`);
};
const sending = { entriesMax: 3, bytesMax: 100, send };

test('what comes together goes together, up to a number of entries and of bytes, and each has its own answer', async () => {
  const batch = openBatches<string, string>(5);
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((entry) => batch('one', entry, 10, sending)));
  assert.deepEqual(answers, ['taken a', 'taken b', 'taken c', 'taken d']);
  assert.deepEqual(sizes.splice(0), [3, 1]);
  await Promise.all(['a', 'b'].map((entry) => batch('one', entry, 60, sending)));
  assert.deepEqual(sizes.splice(0), [1, 1]);
  await Promise.all(['one', 'other'].map((name) => batch(name, 'a', 1, sending)));
  assert.deepEqual(sizes.splice(0), [1, 1]);
});

test('a batch that fails as a whole fails each of its entries, and nothing of the next one', async () => {
  const batch = openBatches<string, string>(1);
  const failing = { ...sending, send: () => Promise.reject(new Error('away')) };
  const settled = await Promise.allSettled(['a', 'b'].map((entry) => batch('one', entry, 1, failing)));
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(await batch('one', 'c', 1, sending), 'taken c');
});
