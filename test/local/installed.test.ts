import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'vitest';

type Entries = Record<string, { version: string; integrity?: string; optional?: boolean }>;

const script = new URL('../../scripts/installed.mjs', import.meta.url);
const { areInstalled } = (await import(script.href)) as { areInstalled: (root: string) => boolean };

const wanted: Entries = {
  '': { version: '1.0.0' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
  'node_modules/other-platform': { version: '2.0.0', optional: true },
};
const one = { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } };

/** A project whose lockfile asks for `wanted`, and whose node_modules holds `present`. */
function project(context: TestContext, present: Entries | undefined, folders = Object.keys(present ?? {})): string {
  const root = mkdtempSync(join(tmpdir(), 'shopfloor-install-'));
  context.onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  if (present) writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  return root;
}

test('dependencies are installed when all are there but those for other platforms', (context) => {
  assert.equal(areInstalled(project(context, one)), true);
});

test('dependencies are stale when one is missing, of another version, of another content, or left over', (context) => {
  const stale: (Entries | undefined)[] = [
    undefined,
    {},
    { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-one' } },
    { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-two' } },
    { ...one, 'node_modules/left-over': { version: '1.0.0' } },
  ];
  for (const present of stale) {
    assert.equal(areInstalled(project(context, present, ['node_modules'])), false);
  }
});

test('dependencies are stale when the folder of one was deleted', (context) => {
  assert.equal(areInstalled(project(context, one, ['node_modules'])), false);
});
