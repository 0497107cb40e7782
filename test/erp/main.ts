import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const example = join(root, 'examples/erp-tryton');

/**
 * `npm run test:erp`: installs Tryton into a scratch environment, starts a sandbox, and lets the example go its loop. Where
 * Python or PyPI is missing it says so and fails.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'erp-'));
  const children: ChildProcess[] = [];
  try {
    const python = await installed(folder);
    const port = await freePort();
    const sandbox = spawn(process.execPath, [join(root, 'local/main.ts')], {
      env: { ...process.env, PORT: String(port), RATE_LIMIT_PER_MINUTE: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(sandbox);
    await untilReady(sandbox);
    // Other Factory is empty, as a company is that meets its ERP for the first time.
    const args = [join(example, 'loop.py'), `http://127.0.0.1:${port}`, 'other-key', 'other-secret', folder];
    const code = await exitCodeOf(spawn(python, args, { stdio: 'inherit' }));
    if (code !== 0) throw new Error('The loop between Tryton and the sandbox is not closed.');
  } finally {
    for (const child of children) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
  }
}

/** The Python of a scratch environment that has what the example needs. */
async function installed(folder: string): Promise<string> {
  const environment = join(folder, 'python');
  const made = await exitCodeOf(spawn('python3', ['-m', 'venv', environment], { stdio: 'inherit' }));
  if (made !== 0) throw new Error('Python is missing here: python3 with venv, 3.9 or later, is needed.');
  const python = join(environment, 'bin/python');
  console.log('Installing Tryton …');
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    join(example, 'requirements.txt'),
  ];
  if ((await exitCodeOf(spawn(python, pip, { stdio: 'inherit' }))) !== 0) {
    throw new Error(
      'Tryton cannot be installed: PyPI is not reached from here, or has not what requirements.txt names.',
    );
  }
  return python;
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
