import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ANNOTATION = '@__NO_SIDE_EFFECTS__';
const memo = /(^|\/)shared\/memo\.ts$/;

/**
 * Joins our own sources to one file before the packages come in. Only within a file does esbuild know a call of a function
 * that is annotated as having no effects (evanw/esbuild#4369): in one file, those of our lazy values that a function does
 * not use are left out, and with them the packages that only these need.
 */
export const ownSources: Plugin = {
  name: 'own-sources',
  setup(bundle) {
    const root = bundle.initialOptions.absWorkingDir ?? process.cwd();
    const entries = new Set<string>();
    const resolved = Symbol('resolved');
    bundle.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      const isEntry = kind === 'entry-point';
      if (pluginData === resolved || !(isEntry || entries.has(importer))) return undefined;
      const found = await bundle.resolve(path, {
        kind,
        importer,
        resolveDir: resolveDir || root,
        pluginData: resolved,
      });
      if (isEntry) entries.add(found.path);
      // Our sources import no package for its effects, and have none of their own (package.json).
      return isEntry ? found : { ...found, sideEffects: false };
    });
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      entries.has(path) ? { contents: await joined(path, root), loader: 'js' } : undefined,
    );
  },
};

/** Our own sources behind an entry as one ES module, its source map in it; packages are still imported. */
async function joined(entry: string, root: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(dirname(entry), 'joined.js'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = outputFiles.map((file) => file.text).join('');
  if (Object.keys(metafile.inputs).some((file) => memo.test(file)) && !text.includes(ANNOTATION)) {
    throw new Error(`memo has lost its ${ANNOTATION}: schemas that are not used would stay in every bundle.`);
  }
  return text;
}
