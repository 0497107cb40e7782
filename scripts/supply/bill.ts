import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What is read of a bill of materials in the form of CycloneDX. */
export type Bill = {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl?: string }[];
};

/** A package of npm in one version, such as `zod@4.6.7`. */
type PackageName = string;

/** Shipped beside a bundle as a file (cdk/bundle/bundle.ts), so that no source map names it. */
const ASSETS = ['@scalar/fastify-api-reference'];

/** The packages of which something is in a bundle, by the source maps that `npm run bundle` has left in `dist/maps`. */
export function bundledPackages(root: string): ReadonlySet<PackageName> {
  const maps = join(root, 'dist', 'maps');
  const folders = new Set(ASSETS.map((name) => join(root, 'node_modules', name)));
  for (const file of readdirSync(maps)) {
    const { sources } = JSON.parse(readFileSync(join(maps, file), 'utf8')) as { readonly sources: readonly string[] };
    for (const source of sources) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(maps, source)) ?? [];
      if (folder) folders.add(folder);
    }
  }
  return new Set([...folders].map(named));
}

function named(folder: string): PackageName {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** Packages that a bill of materials lacks. Throws when it is none. */
export function missingFrom(bill: Bill, packages: ReadonlySet<PackageName>): readonly PackageName[] {
  if (bill.bomFormat !== 'CycloneDX') throw new Error('That is no bill of materials in the form of CycloneDX.');
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  return [...packages].filter((one) => !listed.has(one)).toSorted();
}

/** The folder that has the project's `package.json`. */
export const rootFolder = dirname(dirname(import.meta.dirname));
