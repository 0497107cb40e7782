import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { newCompany, type TestCompany, theFactory, useOwnFactory } from '../../support/factory.ts';
import { programOutcome } from '../../support/programs.ts';
import { livePast } from './past.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 0 });

const program = new URL('../../../scripts/move-in.ts', import.meta.url).pathname;

/** Starts the program and kills it when it shows this step. */
async function killedAt(step: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => text.includes(step) && child.kill('SIGKILL'));
  const [, signal] = await once(child, 'close');
  assert.equal(signal, 'SIGKILL');
}

async function argumentsOf(from: TestCompany, to: TestCompany, folder: string): Promise<string[]> {
  const { baseUrl = '' } = await theFactory();
  return [
    '--from',
    baseUrl,
    '--key',
    from.key,
    '--to',
    baseUrl,
    '--to-key',
    to.key,
    '--state',
    folder,
    '--per-minute',
    '0',
  ];
}

test('the program is killed while it reads and while it writes, goes on, and tells what agrees', async (t) => {
  const [from, to] = [await newCompany(), await newCompany()];
  await livePast(from);
  const folder = join(mkdtempSync(join(tmpdir(), 'move-in-')), 'state');
  t.onTestFinished(() => rmSync(join(folder, '..'), { recursive: true }));
  const args = await argumentsOf(from, to, folder);
  const env = { PATH: process.env.PATH, MOVE_IN_SECRET: from.secret, MOVE_IN_TO_SECRET: to.secret };

  const dry = await programOutcome('scripts/move-in.ts', args, env);
  assert.equal(dry.status, 0, dry.stderr);
  assert.match(dry.stdout, /products {13} *27\n/);
  assert.match(dry.stdout, /Nothing was written\. Add --write to move\./);
  assert.equal(existsSync(folder), false);

  for (const step of ['read product-details', 'write suppliers', 'write productions', 'compare stock']) {
    await killedAt(step, [...args, '--write'], env);
  }
  const { status, stdout, stderr } = await programOutcome('scripts/move-in.ts', [...args, '--write'], env);
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /Counts, open quantities and stock agree\./);
  assert.match(stdout, /productions \d+: its order GONE is gone; carried over without it/);
  assert.doesNotMatch(
    stdout + stderr + readFileSync(join(folder, 'report.json'), 'utf8'),
    new RegExp(`${from.secret}|${to.secret}`),
  );
  const { body } = await to.call<unknown[]>({ path: '/api/productions' });
  assert.equal(body.length, 5);
});

test('a call without a meaning and a missing secret are told with the usage', async () => {
  for (const [args, said] of [
    [[], /--from and --key are missing/],
    [['--from', 'http://127.0.0.1:1', '--key', 'k', '--write'], /--to and --to-key are missing/],
    [['--from', 'http://127.0.0.1:1', '--key', 'k'], /The secret of k is missing: set MOVE_IN_SECRET/],
    [['--from', 'http://127.0.0.1:1', '--key', 'k', '--per-minute', 'many'], /--per-minute is a whole number/],
  ] as const) {
    const { status, stderr } = await programOutcome('scripts/move-in.ts', args);
    assert.equal(status, 1);
    assert.match(stderr, said);
    assert.match(stderr, /Usage:/);
  }
});
