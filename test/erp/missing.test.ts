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
  assert.equal(stdout, 'Installing Tryton …\n');
  assert.match(stderr, /^Python 3\.9 or newer is needed as python3\. \(.*ENOENT\)\n$/);
  assert.deepEqual(readdirSync(folder), []);
});
