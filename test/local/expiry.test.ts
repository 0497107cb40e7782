import assert from 'node:assert/strict';
import { beforeAll, test, vi } from 'vitest';
import { apply } from '../../shared/db/apply.ts';
import { readMany } from '../../shared/db/read.ts';
import { putWrite } from '../../shared/db/write.ts';
import { theFactory, useOwnFactory } from '../support/factory.ts';

const MINUTE = 60_000;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});

useOwnFactory();

test('where schedules wait to be called, what has expired stays until it is swept: a test may have stopped the date', async () => {
  const { sweep } = await theFactory();
  const expired = { pk: 'expired', sk: '-', ttl: 1 };
  await apply([putWrite(expired)]);
  await vi.advanceTimersByTimeAsync(MINUTE);
  // One that had begun by itself ends before this one, which is as of a time when nothing has expired.
  assert.equal(await sweep(new Date(0)), 0);
  assert.deepEqual(await readMany([{ pk: 'expired', sk: '-' }]), [expired]);
  assert.equal(await sweep(), 1);
  assert.deepEqual(await readMany([{ pk: 'expired', sk: '-' }]), []);
});
