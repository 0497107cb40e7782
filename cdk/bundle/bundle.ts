import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { entriesIn } from '../../functions/entries.ts';

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

/** Files of packages that a function reads at run time: they are copied beside its code. */
const assets: Readonly<Record<string, readonly string[]>> = { documents: ['redoc/bundles/redoc.standalone.js'] };

const environmentCredentials = fileURLToPath(import.meta.resolve('./environment-credentials.ts'));
const noEndpointCache = fileURLToPath(import.meta.resolve('./no-endpoint-cache.ts'));

/**
 * An import of `node:http` from an ES module makes Node build a facade of all its exports, and with it load undici: 59 ms
 * where `require` takes 4 (nodejs/node#59686). Asking the process for the module costs neither.
 */
const builtinsByProcess: Plugin = {
  name: 'builtins-by-process',
  setup({ onResolve, onLoad }) {
    const builtins = new RegExp(`^(node:.+|${builtinModules.join('|')})$`);
    onResolve({ filter: builtins }, ({ path }) => ({ path: path.replace(/^node:/, ''), namespace: 'builtin' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`,
      loader: 'js',
    }));
  },
};

/**
 * A function has no `~/.aws`: without the reader of those files the SDK neither looks for them in the first call nor
 * loads `node:fs/promises`, a twentieth of the load. And of its manifest a client only reads the version.
 */
const unusedByFunctions: Plugin = {
  name: 'unused-by-functions',
  setup({ onLoad }) {
    onLoad({ filter: /shared-ini-file-loader[\\/]readFile\.js$/ }, () => ({
      contents: `export const [filePromises, fileIntercept] = [{}, {}];
        export const readFile = async () => { throw new Error('A function has no configuration files.'); };`,
      loader: 'js',
    }));
    // Node hashes natively; the SDK's own implementations are for engines that cannot.
    onLoad({ filter: /checksum[\\/]\w+[\\/](Sha256|Md5|Crc32)Js\.js$/ }, ({ path }) => ({
      contents: `export const ${basename(path, '.js')} = undefined;`,
      loader: 'js',
    }));
    onLoad({ filter: /@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** What the bundler cannot know of our sources: making a lazy value does nothing, so that an unused schema is left out. */
const ownSources: Plugin = {
  name: 'own-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](functions|shared)[\\/].+\.ts$/ }, async ({ path }) => {
      const source = (await readFile(path, 'utf8')).replaceAll(' = memo(', ' = /* @__PURE__ */ memo(');
      return { contents: source, loader: 'ts' };
    });
  },
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
  alias: {
    '@aws-sdk/credential-provider-node': environmentCredentials,
    '@aws-sdk/endpoint-cache': noEndpointCache,
  },
  plugins: [builtinsByProcess, unusedByFunctions, ownSources],
  // Loaded by operations that stream events, which neither DynamoDB nor SQS has: 15 KB.
  external: ['@smithy/core/event-streams'],
  logLevel: 'warning',
} satisfies BuildOptions;

/** Names of all functions there are, in alphabetical order. */
export const functionNames = ({ sources }: BundlePlace = projectPlace): readonly string[] => [
  ...entriesIn(sources).keys(),
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
  const entries = entriesIn(place.sources);
  return Promise.all(names.map((name) => bundle(name, entries.get(name), place)));
}

async function bundle(name: string, entry: string | undefined, { output }: BundlePlace): Promise<Bundle> {
  if (!entry) throw new Error(`There is no function ${name}.`);
  const folder = join(output, name);
  const outfile = join(folder, 'index.mjs');
  const entryPoints = [entry];
  const { outputFiles } = await build({ ...lambdaBuild, entryPoints, outfile, write: false });
  const code = outputFiles.find((file) => file.path === outfile);
  const map = outputFiles.find((file) => file.path === `${outfile}.map`);
  if (!code || !map) throw new Error(`esbuild wrote nothing for ${name}.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mkdir(join(output, 'maps'), { recursive: true });
  await writeFile(outfile, code.contents);
  for (const asset of assets[name] ?? []) {
    await copyFile(new URL(import.meta.resolve(asset)), join(folder, basename(asset)));
  }
  await writeFile(join(output, 'maps', `${name}.mjs.map`), map.contents);
  return { name, folder, bytes: code.contents.length, gzippedBytes: gzipSync(code.contents, { level: 9 }).length };
}

if (import.meta.main) {
  for (const { name, bytes, gzippedBytes } of await bundleAll(functionNames())) {
    console.log(`${name.padEnd(24)} ${kilobytes(bytes)} KB, ${kilobytes(gzippedBytes)} KB gzipped`);
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1).padStart(7);
}
