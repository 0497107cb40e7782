import { existsSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/command.ts';
import { mustRun } from '../support/python.ts';
import { naiveBuild, type Workshop } from './bundles.ts';

/** What a user might pick instead, with which the same resource is written in `peers/`. */
export const PEERS = {
  middy: 'middy with Powertools and zod',
  electrodb: 'ElectroDB',
  express: 'Express',
} as const;

export type Peer = keyof typeof PEERS;

const PACKAGES = [
  '@aws-lambda-powertools/logger@2.36.0',
  '@aws-lambda-powertools/metrics@2.36.0',
  '@aws-sdk/client-dynamodb@3.1162.0',
  '@aws-sdk/lib-dynamodb@3.1162.0',
  '@codegenie/serverless-express@5.0.0',
  '@middy/core@7.9.2',
  '@middy/http-error-handler@7.9.2',
  '@middy/http-json-body-parser@7.9.2',
  'electrodb@3.9.3',
  'express@5.3.0',
  'zod@4.6.7',
];

/** A folder that stays from run to run, out of sight of Git: the peers are no dependency of the project. */
const home = join(root, 'node_modules', '.cache', 'bench-peers-1');
const sources = fileURLToPath(new URL('peers', import.meta.url));

/** Express asks for modules of Node at run time, which an ES module cannot. */
const requireBanner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Installs what the peers need from npm and bundles each as its documentation says. Throws where npm gives nothing. */
export async function peerBundles({ bundle }: Workshop): Promise<Readonly<Record<Peer, string>>> {
  if (!existsSync(join(home, 'node_modules', 'zod'))) {
    const args = ['install', '--no-audit', '--no-fund', '--no-save', '--engine-strict=false', '--prefix', home];
    const { signal } = new AbortController();
    await mustRun('npm', [...args, ...PACKAGES], 'The peers of the benchmark cannot be installed from npm.', signal);
  }
  // Packages are looked for beside the source.
  for (const name of await readdir(sources)) await copyFile(join(sources, name), join(home, name));
  const options = { ...naiveBuild, banner: { js: requireBanner } };
  const names = Object.keys(PEERS) as readonly Peer[];
  const files = await Promise.all(names.map((name) => bundle(join(home, `${name}.mjs`), options)));
  return Object.fromEntries(names.map((name, position) => [name, files[position]])) as Record<Peer, string>;
}
