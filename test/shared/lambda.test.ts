import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test, vi } from 'vitest';
import { functionEntries } from '../../functions/entries.ts';
import { schedule } from '../../shared/schedule.ts';

const entries = [...functionEntries()];

test('every function is a middy handler', async () => {
  assert.ok(entries.length > 50);
  for (const [name, file] of entries) {
    const { handler } = (await import(pathToFileURL(file).href)) as { handler: Record<string, unknown> };
    for (const method of ['use', 'before', 'after', 'onError']) assert.equal(typeof handler[method], 'function', name);
  }
}, 60_000);

test('what the clock calls answers nothing, and logs how much it did when that is something', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const counts = [0, 3];
  const handler = schedule('sweep', async (now) => (now instanceof Date ? (counts.shift() ?? 0) : 0));
  assert.deepEqual([await handler(), await handler()], [undefined, undefined]);
  assert.deepEqual(log.mock.calls, [['{"operation":"sweep","count":3}']]);
  log.mockRestore();
});
