import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'console');

/** Where the built console lies: a page and `assets/`, whose names have digests. */
const output = join(sources, 'dist');
const STAMP = 'sources.sha256';

/** What it is made of besides its sources: the API document, what it hands out, and the packages. */
const OTHERS = ['docs/openapi.json', 'docs/examples/account-target.yaml', 'package-lock.json'];

/** The digest of what the built console is made of. */
function digestOfSources(): string {
  const own = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^dist\b/.test(file) && /\.(tsx?|html|css|json)$/.test(file))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [...own.map((name) => join('console', name)), ...OTHERS])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const isBuilt = (digest: string) =>
  existsSync(join(output, STAMP)) && readFileSync(join(output, STAMP), 'utf8') === digest;

/** Folder of the built console. Builds it when it is not there, or older than its sources; `tell` hears of it before. */
export async function builtConsole(tell: (line: string) => void = () => undefined): Promise<string> {
  if (isBuilt(digestOfSources())) return output;
  tell('Building the console, which takes some seconds the first time …');
  // Vite takes from the environment whether it builds for production: that of the tests says otherwise.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url)], { env });
  return output;
}

async function build(): Promise<void> {
  const digest = digestOfSources();
  if (isBuilt(digest)) return;
  const [vite, { consoleBuild }] = await Promise.all([import('vite'), import('./vite.config.ts')]);
  // Aside, then in one move: two programs may build at once.
  const aside = `${output}-${process.pid}`;
  await vite.build(consoleBuild(aside));
  writeFileSync(join(aside, STAMP), digest);
  try {
    rmSync(output, { recursive: true, force: true });
    renameSync(aside, output);
  } catch (error) {
    // Another program has put the same there between the two.
    rmSync(aside, { recursive: true, force: true });
    if (!isBuilt(digest)) throw error;
  }
}

if (import.meta.main) await build();
