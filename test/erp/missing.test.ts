import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { programOutcome } from '../support/programs.ts';

test('where Python is missing the loop with the ERP fails and says what is needed, and leaves nothing behind', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'no-python-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true }));
  const { status, stdout, stderr } = await programOutcome('test/erp/main.ts', [], { PATH: folder, TMPDIR: folder });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(stderr, 'Python is missing here: python3 with venv, 3.9 or later, is needed.\n');
  assert.deepEqual(readdirSync(folder), []);
});
