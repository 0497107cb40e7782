import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { builtConsole } from '../../console/build.ts';
import { functionEntriesIn } from '../../functions/entries.ts';
import { builtinsByProcess } from './builtins.ts';
import { withoutHeaderSpellings } from './header-names.ts';
import { ownSources } from './own-sources.ts';
import { referenceScript } from './reference-script.ts';
import { standIns, unbundled, unusedByFunctions } from './sdk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What came of one function: the folder that becomes its zip, and the size of its code in bytes, plain and gzipped. */
export type Bundle = {
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  readonly gzippedBytes: number;
};

/** Where the sources lie and where the bundles go; another place than the project's own serves the tests. */
export type BundlePlace = { readonly sources: string; readonly output: string };

const projectPlace: BundlePlace = { sources: join(root, 'functions'), output: join(root, 'dist') };

/** What a function reads at run time: written into its folder, beside the code. */
const assets: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  documents: async (folder) => {
    await writeFile(join(folder, 'reference.js'), await referenceScript());
    await copyFile(join(root, 'docs', 'openapi.json'), join(folder, 'openapi.json'));
    await cp(join(root, 'docs', 'guides'), join(folder, 'guides'), { recursive: true });
  },
  console: async (folder) => {
    await cp(await builtConsole(console.log), join(folder, 'web'), { recursive: true });
  },
  webhooks: (folder) =>
    copyFile(join(root, 'functions', 'messaging', 'webhooks', 'samples.json'), join(folder, 'samples.json')),
};

/** How every function is bundled; the benchmarks build what they compare with in the same way. */
export const lambdaBuild = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  // With the default order esbuild would take CommonJS builds, which cannot be shaken: 58 % more bytes.
  mainFields: ['module', 'main'],
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  alias: standIns,
  plugins: [builtinsByProcess, unusedByFunctions, withoutHeaderSpellings, ownSources],
  external: unbundled,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Names of all functions there are, in alphabetical order. */
export const functionNames = ({ sources }: BundlePlace = projectPlace): readonly string[] => [
  ...functionEntriesIn(sources).keys(),
];

/**
 * Bundles functions for Lambda, each into `<output>/<name>/index.mjs`; the same sources give the same bytes. The source
 * map goes to `<output>/maps/<name>.mjs.map`, outside the folder that is zipped: with it inside, stack traces would be
 * mapped at run time, for a quarter more of the cold start.
 */
export async function bundleAll(
  names: readonly string[],
  place: BundlePlace = projectPlace,
): Promise<readonly Bundle[]> {
  const entries = functionEntriesIn(place.sources);
  const unknown = names.find((name) => !entries.has(name));
  if (unknown !== undefined) throw new Error(`There is no function ${unknown}.`);
  // One build for all: esbuild reads each package once.
  const { outputFiles } = await build({
    ...lambdaBuild,
    entryPoints: Object.fromEntries(names.map((name) => [name, entries.get(name) as string])),
    outdir: place.output,
    entryNames: '[name]/index',
    outExtension: { '.js': '.mjs' },
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return Promise.all(names.map((name) => writeBundle(name, place.output, files)));
}

async function writeBundle(name: string, output: string, files: ReadonlyMap<string, Uint8Array>): Promise<Bundle> {
  const folder = join(output, name);
  const outfile = join(folder, 'index.mjs');
  const [code, map] = [files.get(outfile), files.get(`${outfile}.map`)];
  if (!code || !map) throw new Error(`esbuild wrote nothing for ${name}.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mkdir(join(output, 'maps'), { recursive: true });
  await writeFile(outfile, code);
  await assets[name]?.(folder);
  await writeFile(join(output, 'maps', `${name}.mjs.map`), map);
  return { name, folder, bytes: code.length, gzippedBytes: gzipSync(code, { level: 9 }).length };
}

if (import.meta.main) {
  for (const { name, bytes, gzippedBytes } of await bundleAll(functionNames())) {
    console.log(`${name.padEnd(24)} ${kilobytes(bytes)} KB, ${kilobytes(gzippedBytes)} KB gzipped`);
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1).padStart(7);
}
