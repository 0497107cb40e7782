import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'console');

/** Where the built console lies: a page and `assets/`, whose names have digests. */
const output = join(sources, 'dist');
const STAMP = 'sources.sha256';

/** What the built console is made of: its sources, the API document and the packages. */
function digestOfSources(): string {
  const own = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^dist\b/.test(file) && /\.(tsx?|html|css|json)$/.test(file))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [...own.map((name) => join('console', name)), 'docs/openapi.json', 'package-lock.json'])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Folder of the built console. Builds it when it is not there, or older than its sources; `tell` hears of it before. */
export async function builtConsole(tell: (line: string) => void = () => undefined): Promise<string> {
  const digest = digestOfSources();
  const stamp = join(output, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return output;
  tell('Building the console, which takes some seconds the first time …');
  const [{ build }, { consoleBuild }] = await Promise.all([import('vite'), import('./vite.config.ts')]);
  // Aside, then in one move: two programs may build at once.
  const aside = `${output}-${process.pid}`;
  await build(consoleBuild(aside));
  writeFileSync(join(aside, STAMP), digest);
  rmSync(output, { recursive: true, force: true });
  renameSync(aside, output);
  return output;
}

if (import.meta.main) await builtConsole(console.log);
