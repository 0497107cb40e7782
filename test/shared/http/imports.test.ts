import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { test } from 'vitest';

const functions = new URL('../../../functions/', import.meta.url);

/** Entry of every function. */
const entries = readdirSync(functions, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)index\.ts$/.test(file),
);

/** Imports every function and reports what that did beside defining things. */
const script = `
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  const work = [];
  for (const [module, names] of [['node:http', ['request']], ['node:https', ['request']], ['node:net', ['connect', 'createConnection']], ['node:dns', ['lookup']]]) {
    for (const name of names) require(module)[name] = () => { work.push(module + '.' + name); throw new Error('no network'); };
  }
  const env = process.env;
  process.env = new Proxy(env, { get: (target, name) => { if (/^(TABLE|.*_QUEUE_URL|RATE_LIMIT_.*|ALLOW_.*)$/.test(String(name))) work.push('env ' + String(name)); return target[name]; } });
  for (const entry of ${JSON.stringify(entries)}) {
    const { handler } = await import(new URL(entry, ${JSON.stringify(functions.href)}).href);
    if (typeof handler !== 'function') work.push(entry + ' exports no handler');
  }
  console.log(JSON.stringify({ work, handles: process.getActiveResourcesInfo().filter((name) => !/^(TTY|Pipe|File)/.test(name)) }));
`;

test('importing every function with an empty environment does no work: no settings, no network, no timers', async () => {
  assert.ok(entries.length >= 10);
  const run = promisify(execFile);
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], { env: {} });
  assert.deepEqual(JSON.parse(stdout), { work: [], handles: [] });
  assert.equal(stderr, '');
});
