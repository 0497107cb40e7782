import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { openLanes } from '../../../functions/messaging/deliver-webhook/lanes.ts';

test('work of one name never exceeds its lanes, all of it is run while it moves, in the order it came', async () => {
  const scheduled = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean() }), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), scheduled, async (scheduler, all) => {
      const lane = openLanes(2, 60_000);
      const active = new Map<string, number>();
      const order = new Map<string, number[]>();
      const results = all.map(({ name, fails }, position) =>
        lane(name, async () => {
          order.set(name, [...(order.get(name) ?? []), position]);
          active.set(name, (active.get(name) ?? 0) + 1);
          assert.ok((active.get(name) ?? 0) <= 2);
          await scheduler.schedule(Promise.resolve());
          active.set(name, (active.get(name) ?? 0) - 1);
          if (fails) throw new Error('failed');
        }),
      );
      const settled = Promise.allSettled(results);
      await scheduler.waitFor(settled);
      const outcomes = (await settled).map((result) =>
        result.status === 'rejected' ? result.reason.message : result.value,
      );
      assert.deepEqual(
        outcomes,
        all.map(({ fails }) => (fails ? 'failed' : true)),
      );
      for (const positions of order.values())
        assert.deepEqual(
          positions,
          positions.toSorted((a, b) => a - b),
        );
    }),
    { numRuns: 50 },
  );
});

test('what waits behind work that does not end is turned away, and the lane serves again when it has ended', async () => {
  const lane = openLanes(1, 20);
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = lane('a', () => promise);
  assert.deepEqual(await Promise.all([lane('a', async () => {}), lane('a', async () => {})]), [false, false]);
  assert.equal(await lane('b', async () => {}), true);
  resolve();
  assert.equal(await first, true);
  assert.equal(await lane('a', async () => {}), true);
});

test('what waits behind work that gets on is run, however long that takes; once it stops it is turned away', async (t) => {
  vi.useFakeTimers();
  t.onTestFinished(() => void vi.useRealTimers());
  const lane = openLanes(1, 500);
  const { promise, resolve } = Promise.withResolvers<void>();
  let getsOn = () => {};
  const first = lane('a', (told) => {
    getsOn = told;
    return promise;
  });
  const second = lane('a', async () => {});
  for (let times = 0; times < 5; times += 1) {
    await vi.advanceTimersByTimeAsync(400);
    getsOn();
  }
  resolve();
  assert.deepEqual(await Promise.all([first, second]), [true, true]);
  const third = lane('a', () => new Promise(() => {}));
  const fourth = lane('a', async () => {});
  await vi.advanceTimersByTimeAsync(500);
  assert.equal(await fourth, false);
  void third;
});
