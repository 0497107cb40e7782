import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestContext, test } from 'vitest';
import { openDataFolder } from '../../local/data-folder.ts';
import { startDatabase } from '../../local/dynamodb.ts';
import { eventually } from '../support/eventually.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

type Sandbox = { readonly child: ChildProcess; readonly baseUrl: string; readonly output: () => string };

/** Starts the sandbox as `npm start` does, on a free port. */
function launch(context: TestContext, args: readonly string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'local/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', NODE_OPTIONS: '', ...env },
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  context.onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: () => output };
}

async function start(
  context: TestContext,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Sandbox> {
  const { child, output } = launch(context, args, env);
  const baseUrl = await eventually(() => {
    const [, url] = /^Shopfloor ready at (\S+)$/m.exec(output()) ?? [];
    assert.ok(url, output());
    return url;
  });
  return { child, baseUrl, output };
}

/** Every process below this one, itself included. */
function family(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const found = [pid];
  for (const id of found) found.push(...parents.filter(([, parent]) => parent === id).map(([child]) => child));
  return found;
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(statusOf(pid));

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return 'State:\tZ';
  }
}

/** For tests that look into /proc. */
const linux = { skip: process.platform !== 'linux' };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(
    `${signal} ends the sandbox with exit code 0 and a word why, and leaves no process behind`,
    linux,
    async (context) => {
      const { child, baseUrl, output } = await start(context);
      assert.equal((await fetch(`${baseUrl}/nope`)).status, 404);
      const processes = family(child.pid ?? 0);
      assert.ok(processes.length > 3, 'wrapper, sandbox, supervisor, engine');
      child.kill(signal);
      const [code] = await once(child, 'exit');
      assert.equal(code, 0);
      assert.match(output(), new RegExp(`^Shopfloor ends: ${signal}\\.$`, 'm'));
      assert.deepEqual(processes.filter(isAlive), []);
    },
  );
}

test('killed without warning, the sandbox leaves neither a process nor its files in memory', linux, async (context) => {
  const { child } = await start(context);
  const processes = family(child.pid ?? 0);
  const folders = processes.map(engineFolder).filter((folder) => folder !== undefined);
  assert.ok(folders.length > 0);
  child.kill('SIGKILL');
  await eventually(() => assert.deepEqual(processes.filter(isAlive), []));
  await eventually(() =>
    assert.deepEqual(
      folders.filter((folder) => existsSync(folder)),
      [],
    ),
  );
});

/** The folder of an engine's file. */
function engineFolder(pid: number): string | undefined {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return words.includes('--db-path') ? dirname(words[words.indexOf('--db-path') + 1] ?? '') : undefined;
}

test('CONSOLE=off leaves the console out, and says nothing of it; the API and its sessions are there', async (context) => {
  const { baseUrl, output } = await start(context, [], { CONSOLE: 'off' });
  assert.doesNotMatch(output(), /console/i);
  for (const path of ['/console', '/console/assets/index.js']) {
    const { status } = await fetch(`${baseUrl}${path}`);
    assert.equal(status, 404, path);
  }
  const body = JSON.stringify({ key: 'demo-key', secret: 'demo-secret' });
  const headers = { 'content-type': 'application/json' };
  assert.equal((await fetch(`${baseUrl}/api/sessions`, { method: 'POST', headers, body })).status, 201);
});

test('a port that is taken is one clear line and exit code 1', async (context) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  context.onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { child, output } = launch(context, [], { PORT: String(port) });
  const [code] = await once(child, 'exit');
  assert.equal(code, 1);
  assert.equal(output(), `Port ${port} is already in use. Free it, or choose another: PORT=${port + 1} npm start\n`);
});

test('an option or setting that makes no sense is one line and exit code 1', async (context) => {
  for (const [args, env, message] of [
    [['--dta', 'x'], {}, /Unknown option '--dta'/],
    [[], { PORT: 'many' }, /PORT must be a whole number/],
    [[], { RATE_LIMIT_PER_MINUTE: '20000' }, /RATE_LIMIT_PER_MINUTE must be/],
  ] as const) {
    const { child, output } = launch(context, args, env);
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    assert.match(output(), message);
    assert.equal(output().trim().split('\n').length, 1);
  }
});

test('a data folder serves one sandbox at a time, and the next one as soon as it is released', (context) => {
  const folder = temporaryFolder(context);
  const first = openDataFolder(folder);
  assert.throws(() => openDataFolder(folder), /Another Shopfloor is running on/);
  first.release();
  openDataFolder(folder).release();
});

test('with a data folder everything is still there after the sandbox was killed', async (context) => {
  const folder = temporaryFolder(context);
  const headers = { authorization: `Basic ${Buffer.from('demo-key:demo-secret').toString('base64')}` };
  const first = await start(context, ['--data', folder]);
  const created = await fetch(`${first.baseUrl}/api/authorization`, { method: 'POST', headers, body: '{}' });
  const { token } = (await created.json()) as { token: string };
  assert.equal(created.status, 201);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await start(context, ['--data', folder]);
  const kept = await fetch(`${second.baseUrl}/api/authorization`, { headers });
  const answer = (await kept.json()) as { token: string };
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
  assert.equal(answer.token, token);
});

test('a table in a data folder is still there after a restart, and its stream goes on', async (context) => {
  const folder = temporaryFolder(context);
  const first = await startDatabase({ folder });
  await first.stop();
  const second = await startDatabase({ folder });
  await second.stop();
  assert.equal(second.streamArn, first.streamArn);
});

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'shopfloor-data-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
