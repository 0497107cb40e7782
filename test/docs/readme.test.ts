import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** The commands of the page's console blocks and what it says they print. */
function session(page: string): { readonly command: string; readonly printed: string }[] {
  const lines = [...page.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.trimEnd().split('\n'),
  );
  const steps: { command: string; printed: string }[] = [];
  for (const line of lines) {
    const last = steps.at(-1);
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), printed: '' });
    else if (last) last.printed += `${line}\n`;
  }
  return steps;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resolves at the sandbox's ready line; what it prints afterwards is read and dropped. */
function untilReady(sandbox: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  sandbox.stdout?.on('data', (chunk) => /^Shopfloor ready at /m.test(String(chunk)) && resolve());
  sandbox.once('exit', () => reject(new Error('The sandbox ended before it was ready.')));
  return promise;
}

test('the session in the README prints what the README says', { timeout: 60_000 }, async (context) => {
  const [shop, receiver] = await Promise.all([freePort(), freePort()]);
  const folder = await mkdtemp(join(tmpdir(), 'readme-'));
  await symlink(join(root, 'docs'), join(folder, 'docs'));
  const env = { ...process.env, PORT: String(shop) };
  const sandbox = spawn(process.execPath, [join(root, 'local/main.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(sandbox, 'exit');
  context.onTestFinished(async () => {
    sandbox.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  });
  await untilReady(sandbox);

  const steps = session(readFileSync(join(root, 'README.md'), 'utf8'));
  const moved = (line: string) =>
    line.replaceAll('127.0.0.1:3000', `127.0.0.1:${shop}`).replaceAll('4000', String(receiver));
  const script = steps.map(({ command }) => `${moved(command)}\necho\necho '<<end of step>>'\n`).join('');
  const shell = spawn('bash', ['-c', script], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  // Its own process group: what the session left in the background ends with it.
  context.onTestFinished(() => void process.kill(-(shell.pid ?? 0), 'SIGKILL'));
  const printed = (await text(shell.stdout)).split('<<end of step>>\n').slice(0, -1);

  assert.deepEqual(
    printed.map((output, position) => [steps[position]?.command, output.trim()]),
    steps.map(({ command, printed: said }) => [command, said.trim()]),
  );
});
