import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lambdaBuild } from '../scripts/bundle.ts';
import { createSupplier } from './workload.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What is measured, and what it is measured against, each as a file a fresh process loads. */
export type Bundles = {
  /** Loads one of the others and invokes it; see process/invoke.ts. */
  readonly invoke: string;
  readonly event: string;
  /** As anybody would build it: ES module, minified, none of our measures. */
  readonly documentClient: string;
  readonly bare: string;
  /** With the measures of our build, so that only the code differs. */
  readonly bareSdk: string;
  readonly suppliers: string;
  readonly suppliersWithoutSdk: string;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Builds everything into a folder of its own, which goes when the result is disposed of. */
export async function buildBundles(entry = path('../functions/suppliers/index.ts')): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'shopfloor-bench-'));
  const withoutSdk = path('process/without-sdk.ts');
  const aliases = ['client-dynamodb', 'lib-dynamodb', 'util-dynamodb'].map((name) => [`@aws-sdk/${name}`, withoutSdk]);
  const [invoke, documentClient, bare, bareSdk, suppliers, suppliersWithoutSdk] = await Promise.all([
    bundle('invoke', path('process/invoke.ts')),
    bundle('document-client', path('floors/document-client.ts'), { plugins: [], alias: {} }),
    bundle('bare', path('floors/bare.ts')),
    bundle('bare-sdk', path('floors/bare-sdk.ts')),
    bundle('suppliers', entry),
    bundle('suppliers-without-sdk', entry, { alias: Object.fromEntries(aliases) }),
  ]);
  const event = join(folder, 'event.json');
  await writeFile(event, JSON.stringify(createSupplier));
  const dispose = () => rm(folder, { recursive: true, force: true });
  const bundles = { invoke, event, documentClient, bare, bareSdk, suppliers, suppliersWithoutSdk };
  return { ...bundles, [Symbol.asyncDispose]: dispose };

  async function bundle(name: string, entryPoint: string, differences = {}): Promise<string> {
    const outfile = join(folder, name, 'index.mjs');
    const options = { ...lambdaBuild, sourcemap: false as const, ...differences };
    await build({ ...options, entryPoints: [entryPoint], outfile });
    return outfile;
  }
}
