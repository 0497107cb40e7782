import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const program = fileURLToPath(new URL('../../scripts/company.ts', import.meta.url));

const company = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { PATH: process.env.PATH } });

test('a call without a meaning is answered with what is wrong and the usage, before anything is touched', () => {
  for (const [args, complaint] of [
    [[], /What is to be done/],
    [['remove'], /There is no "remove"/],
    [['create', '--name', 'Example'], /needs --name and --time-zone/],
    [['create', '--title', 'Example'], /--title/],
    [['create', 'Example', 'Ltd'], /What is "Example Ltd" for/],
  ] as const) {
    const { status, stderr, stdout } = company(...args);
    assert.equal(status, 1);
    assert.match(stderr, complaint);
    assert.match(stderr, /Usage:/);
    assert.equal(stdout, '');
  }
});

test('--help prints the usage', () => {
  const { status, stdout } = company('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^Usage:/);
});
