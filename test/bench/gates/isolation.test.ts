import assert from 'node:assert/strict';
import { test } from 'vitest';
import { delays, isolationRow } from '../rows/isolation.ts';

test('deliveries that wait for a hanging endpoint fail the gate of isolation', () => {
  const without = [10, 20, 30];
  assert.equal(isolationRow({ without, beside: [15, 30, 9_000], hung: 3 }, '').verdict, 'met');
  assert.equal(isolationRow({ without, beside: [15, 31, 40], hung: 3 }, '').failed, true);
  assert.equal(isolationRow({ without, beside: [], hung: 0 }, '').failed, true, 'what was not measured passes never');
});

test('beside an endpoint that hangs on every call every event reaches the well one, while few calls hang', async () => {
  const measured = await delays(2, 60, 10);
  assert.deepEqual([measured.without.length, measured.beside.length], [45, 45]);
  assert.ok(measured.hung > 0 && measured.hung < 20, `${measured.hung} calls hung`);
});
