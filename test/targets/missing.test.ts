import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { programOutcome } from '../support/programs.ts';

test('where an emulator cannot be had the way into accounts is not gone, and it is said what is needed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'no-emulator-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true }));
  const { status, stdout, stderr } = await programOutcome('test/targets/main.ts', [], { PATH: folder, TMPDIR: folder });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^The program openssl is needed: it makes the emulator’s certificate\. \(.*ENOENT\)\n$/);
  assert.deepEqual(readdirSync(folder), []);
});
