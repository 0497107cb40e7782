import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { programOutcome } from '../../support/programs.ts';

test('where Java is missing the clients of other languages are not made, and it is said what is needed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'no-java-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true }));
  const environment = { PATH: folder, TMPDIR: folder };
  const { status, stdout, stderr } = await programOutcome('test/clients/generators/main.ts', [], environment);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^Java is missing here: OpenAPI Generator needs version 11 or later\. \(.*ENOENT\)\n$/);
  assert.deepEqual(readdirSync(folder), []);
});
