import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import manifest from './package.json' with { type: 'json' };

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** Makes the package as it is published: JavaScript and types, without what only its making needs. */
export async function buildPackage(folder: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [compiler, '-p', here, '--outDir', folder]);
  await mkdir(folder, { recursive: true });
  const { devDependencies: _, scripts: __, exports: ___, ...published } = manifest;
  const exports = { '.': { types: './index.d.ts', default: './index.js' } };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ ...published, exports }, null, 2)}\n`);
  await copyFile(join(here, 'README.md'), join(folder, 'README.md'));
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}

if (import.meta.main) await buildPackage(join(here, 'dist'));
