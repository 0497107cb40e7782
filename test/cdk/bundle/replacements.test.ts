import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { onTestFinished, test } from 'vitest';
import { lambdaBuild } from '../../../cdk/bundle/bundle.ts';

const probe = fileURLToPath(new URL('../functions/probe/index.ts', import.meta.url));

const bundled = (...planted: readonly Plugin[]) =>
  build({
    ...lambdaBuild,
    plugins: [...planted, ...lambdaBuild.plugins],
    entryPoints: [probe],
    outfile: 'dist/planted/index.mjs',
    write: false,
    logLevel: 'silent',
  });

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-replacements-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** An SDK in which a file lies elsewhere than where ours is looked for; what it imports stays where it is. */
const moved = (file: RegExp): Plugin => ({
  name: 'moved',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: file }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'found') return undefined;
      const found = await resolve(path, { ...from, pluginData: 'found' });
      return { path: `moved-${basename(found.path)}`, namespace: 'moved', pluginData: found.path };
    });
    onLoad({ filter: /.*/, namespace: 'moved' }, async ({ pluginData }) => ({
      contents: await readFile(pluginData as string, 'utf8'),
      resolveDir: dirname(pluginData as string),
      loader: (pluginData as string).endsWith('.json') ? 'json' : 'js',
    }));
  },
});

test.each([
  [/\/readFile(\.js)?$/, 'shared-ini-file-loader/readFile.js is to be replaced 1×, and was 0×'],
  [/\/getInstanceMetadataRegion(\.js)?$/, 'regionConfig/getInstanceMetadataRegion.js is to be replaced 1×, and was 0×'],
  [/\/package\.json$/, 'package.json of a client is to be replaced 1×, and was 0×'],
])('when an update of the SDK moves %s, the build fails and says so', async (file, message) => {
  await assert.rejects(bundled(moved(file)), (error: Error) => error.message.includes(message));
});

test('when the SDK no longer asks for what a stand-in is for, the build fails and says so', async () => {
  const renamed: Plugin = {
    name: 'renamed',
    setup({ onResolve }) {
      onResolve({ filter: /^@aws-sdk\/endpoint-cache$/ }, () => ({ path: 'endpoint-cache', namespace: 'renamed' }));
    },
  };
  const loaded: Plugin = {
    name: 'loaded',
    setup({ onLoad }) {
      onLoad({ filter: /.*/, namespace: 'renamed' }, () => ({ contents: 'export class EndpointCache {}' }));
    },
  };
  await assert.rejects(bundled(renamed, loaded), /@aws-sdk\/endpoint-cache is to be replaced 1×, and was 0×/);
});

test('when a builtin module is still imported as an ES module, the build fails and says so', async () => {
  const imported: Plugin = {
    name: 'imported',
    setup: ({ onResolve }) => onResolve({ filter: /^node:https$/ }, ({ path }) => ({ path, external: true })),
  };
  await assert.rejects(bundled(imported), /still imports node:https when it is loaded/);
});

test('when memo is no longer annotated, the build fails and says so', async () => {
  const folder = await openFolder();
  await mkdir(join(folder, 'shared'));
  await writeFile(join(folder, 'shared/memo.ts'), 'export const memo = <T>(make: () => T) => make;');
  await writeFile(
    join(folder, 'index.ts'),
    "import { memo } from './shared/memo.ts';\nexport const value = memo(() => 1);",
  );
  const failing = build({
    ...lambdaBuild,
    absWorkingDir: folder,
    entryPoints: [join(folder, 'index.ts')],
    outfile: join(folder, 'index.mjs'),
    logLevel: 'silent',
  });
  await assert.rejects(failing, /memo has lost its @__NO_SIDE_EFFECTS__/);
});
