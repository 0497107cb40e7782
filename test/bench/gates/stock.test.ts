import assert from 'node:assert/strict';
import { test } from 'vitest';
import { fillStorehouse, stockCosts } from '../rows/stock-cost.ts';
import { openTable } from '../table.ts';

test('what depends on how many movements there are fails the gate of stock', async (t) => {
  const { stop } = await openTable();
  t.onTestFinished(stop);
  await fillStorehouse(20, 1_000);
  const costs = await stockCosts(20, 1_000);
  assert.deepEqual(
    costs.map(({ verdict }) => verdict),
    ['met', 'met', 'met'],
  );
  // Taken for half as many as there are, the other half lies after the date of the count.
  const [, count] = await stockCosts(20, 500);
  assert.deepEqual([count?.verdict, count?.failed], ['missed', true], count?.figure);
});
