import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { installedCommands } from '../support/python.ts';

const example = join(root, 'examples/erp-tryton');
const PYTHON = { command: 'python3', version: '3.9' };
const { signal } = new AbortController();

/**
 * `npm run test:erp`: installs Tryton into a scratch environment, starts a sandbox, and lets the example go its loop. Where
 * Python or PyPI is missing it says so and fails.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'erp-'));
  const children: ChildProcess[] = [];
  try {
    console.log('Installing Tryton …');
    const listedIn = join(example, 'requirements.txt');
    const commands = await installedCommands(join(folder, 'python'), { listedIn }, signal, PYTHON);
    const port = await freePort();
    const sandbox = spawn(process.execPath, [join(root, 'local/main.ts')], {
      env: { ...process.env, PORT: String(port), RATE_LIMIT_PER_MINUTE: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(sandbox);
    await untilReady(sandbox);
    // Other Factory is empty, as a company is that meets its ERP for the first time.
    const args = [join(example, 'loop.py'), `http://127.0.0.1:${port}`, 'other-key', 'other-secret', folder];
    const code = await exitCodeOf(spawn(join(commands, 'python'), args, { stdio: 'inherit' }));
    if (code !== 0) throw new Error('The loop between Tryton and the sandbox is not closed.');
  } finally {
    for (const child of children) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
  }
}

/** Of a program that is not there, 127, as a shell has it. */
async function exitCodeOf(child: ChildProcess): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  child.once('error', () => resolve(127));
  child.once('exit', (code) => resolve(code ?? 1));
  return promise;
}

async function untilReady(sandbox: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  sandbox.stdout?.on('data', (chunk) => /^Shopfloor ready at /m.test(String(chunk)) && resolve());
  sandbox.once('exit', () => reject(new Error('The sandbox ended before it was ready.')));
  await promise;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
