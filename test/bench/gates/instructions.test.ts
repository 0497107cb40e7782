import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { openWorkshop } from '../bundles.ts';
import { meterOfMachine } from '../meter.ts';
import { coldRow } from '../rows/cold-start.ts';
import { warmRow } from '../rows/warm-path.ts';

const planted = fileURLToPath(new URL('planted/slow.ts', import.meta.url));
const meter = meterOfMachine();
/** Without valgrind there is nothing to count with. */
const skip = meter.unit !== 'instructions';

test('work at import time fails the gate of the cold load, work done twice that of the warm path', {
  skip,
}, async () => {
  await using workshop = await openWorkshop();
  const [plain, slow] = [await workshop.bundle('floors/bare.ts'), await workshop.bundle(planted)];
  const cost = await meter.measure({
    plainLoad: workshop.invoke(plain, 0),
    slowLoad: workshop.invoke(slow, 0),
    plainCalls: workshop.invoke(plain, 150),
    slowCalls: workshop.invoke(slow, 150),
  });
  const load = coldRow('', cost.plainLoad, cost.slowLoad, 1.05);
  assert.equal(load.failed, true, load.figure);
  const warm = warmRow('', { floor: cost.plainCalls - cost.plainLoad, ours: cost.slowCalls - cost.slowLoad }, 1.15);
  assert.equal(warm.failed, true, warm.figure);
});
