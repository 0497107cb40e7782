import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { useOwnFactory } from '../../support/factory.ts';
import { freshSerials, newLine } from './line.ts';
import { assertWhole } from './table.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

test('of 20 overlapping requests in opposite orders each serial has exactly one owner, and every answer is true', async () => {
  const line = await newLine();
  const serials = freshSerials(400);
  // Windows of 100 serials, each sharing half of them with the next, every other one backwards; each a batch of its own.
  const requests = Array.from({ length: 20 }, (_, position) => {
    const from = (position * 50) % 350;
    const window = serials.slice(from, from + 100);
    return { batch: `B${position}`, serials: position % 2 === 0 ? window : window.toReversed() };
  });
  const answers = await Promise.all(requests.map(({ batch, serials: own }) => line.commission(own, { batch })));
  const claims = await assertWhole(line);
  for (const [position, { status, text }] of answers.entries()) {
    const { batch, serials: own } = requests[position] as (typeof requests)[number];
    assert.ok(status === 200 || status === 409, text);
    const owned = own.filter((serial) => claims.get(serial)?.serial.made?.batch === batch);
    assert.equal(owned.length, status === 200 ? own.length : 0, `${batch} has all or nothing, as it was answered`);
  }
  assert.ok(
    answers.some(({ status }) => status === 200),
    'one always gets through',
  );
});

test('20 equal requests at once are one operation, and all succeed', async () => {
  const line = await newLine();
  const serials = freshSerials(300);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, position) => line.commission(position % 2 === 0 ? serials : serials.toReversed())),
  );
  for (const { status, text } of answers) assert.equal(status, 200, text);
  const claims = await assertWhole(line);
  assert.deepEqual([claims.size, new Set([...claims.values()].map(({ attempt }) => attempt)).size], [300, 1]);
});

test('however requests overlap, each has all or nothing, and its answer says so', async () => {
  const line = await newLine();
  const request = fc.record({
    from: fc.nat(12),
    length: fc.integer({ min: 1, max: 40 }),
    batch: fc.constantFrom('A', 'B'),
    backwards: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 2, maxLength: 6 }), async (requests) => {
      const serials = freshSerials(60);
      const sent = requests.map(({ from, length, batch, backwards }) => {
        const window = serials.slice(from, from + length);
        return { batch, serials: backwards ? window.toReversed() : window };
      });
      const answers = await Promise.all(sent.map(({ batch, serials: own }) => line.commission(own, { batch })));
      const claims = await assertWhole(line);
      for (const [position, { status, text }] of answers.entries()) {
        const { batch, serials: own } = sent[position] as (typeof sent)[number];
        assert.ok(status === 200 || status === 409, text);
        const inBatch = own.every((serial) => claims.get(serial)?.serial.made?.batch === batch);
        // What was refused may have been commissioned by another request of the same batch, in several parts.
        if (status === 200) assert.ok(inBatch, 'what succeeded is there as a whole');
      }
      const told = new Set(
        sent.flatMap(({ serials: own }, position) => (answers[position]?.status === 200 ? own : [])),
      );
      for (const serial of serials) {
        assert.equal(claims.has(serial), told.has(serial), `${serial} is there if an answer said so`);
      }
    }),
    { numRuns: 40 },
  );
});
