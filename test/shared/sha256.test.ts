import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'vitest';
import { Sha256 } from '../../shared/sha256.ts';

test('the hash of what signs requests is that of Node, with and without a secret, and is made but once', async () => {
  const parts = [Buffer.from('one'), Buffer.from('two')];
  const [plain, keyed] = [new Sha256(), new Sha256('secret')];
  for (const hash of [plain, keyed]) for (const part of parts) hash.update(part);
  assert.deepEqual(await plain.digest(), createHash('sha256').update('onetwo').digest());
  assert.deepEqual(await keyed.digest(), createHmac('sha256', 'secret').update('onetwo').digest());
  assert.throws(() => plain.reset(), /makes a new one/);
});
