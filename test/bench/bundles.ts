import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { lambdaBuild } from '../../cdk/bundle/bundle.ts';
import { functionEntries } from '../../functions/entries.ts';
import { events } from './workload.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** File of the entry of a function of the project. */
export function entryOf(name: string): string {
  const entry = functionEntries().get(name);
  if (!entry) throw new Error(`There is no function ${name}.`);
  return entry;
}

/** The plain build of a function: an ES module, minified, the SDK's ES modules in it, none of our measures. */
export const naiveBuild: BuildOptions = { ...lambdaBuild, plugins: [], alias: {}, external: [] };

/** Our build with the SDK replaced by its canned answers. */
export const withoutSdkBuild: BuildOptions = {
  ...lambdaBuild,
  alias: Object.fromEntries(
    ['client-dynamodb', 'lib-dynamodb', 'util-dynamodb'].map((name) => [
      `@aws-sdk/${name}`,
      path('process/without-sdk.ts'),
    ]),
  ),
};

/** A place where bundles are made for one run; it goes when it is disposed of. */
export type Workshop = {
  /** Bundles an entry, given relative to the folder of the benchmarks or as a full path. Answers the file. */
  bundle(entry: string, options?: BuildOptions): Promise<string>;
  /** The arguments of a fresh process that loads a bundle and hands it an event so many times. */
  invoke(bundle: string, count: number, event?: keyof typeof events): readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
};

/** Opens a workshop in the temporary folder. */
export async function openWorkshop(): Promise<Workshop> {
  // The length of paths is part of what is counted: mkdtemp always adds six characters.
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-bench-'));
  let bundles = 0;
  const workshop = {
    bundle,
    invoke: (file: string, count: number, event: keyof typeof events = 'create') => [
      invoker,
      file,
      String(count),
      join(folder, `${event}.json`),
    ],
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  for (const [name, event] of Object.entries(events)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(event));
  }
  const invoker = await bundle('process/invoke.ts');
  return workshop;

  async function bundle(entry: string, options: BuildOptions = lambdaBuild): Promise<string> {
    bundles += 1;
    const outfile = join(folder, String(bundles).padStart(2, '0'), 'index.mjs');
    const entryPoints = [entry.startsWith('/') ? entry : path(entry)];
    await build({ ...options, sourcemap: false, entryPoints, outfile });
    return outfile;
  }
}
