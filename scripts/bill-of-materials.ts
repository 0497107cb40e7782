import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Bill, bundledPackages, missingFrom, rootFolder } from './supply/bill.ts';

/** Where it lies, beside the templates that are deployed. */
const FILE = join('cdk.out', 'bill-of-materials.cdx.json');

/** Everything that is installed: what is deployed, and, marked as for development, what it is made and tested with. */
async function installedBill(): Promise<Bill> {
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: rootFolder,
    maxBuffer: 64_000_000,
  });
  const bill = JSON.parse(stdout) as Bill;
  const { name } = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8')) as { readonly name: string };
  // npm takes the name of the folder.
  return { ...bill, metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } } };
}

const bill = await installedBill();
const missing = missingFrom(bill, bundledPackages(rootFolder));
for (const name of missing) console.error(`The bill of materials lacks ${name}, of which something is in a bundle.`);
if (missing.length > 0) process.exitCode = 1;
else {
  mkdirSync(join(rootFolder, 'cdk.out'), { recursive: true });
  writeFileSync(join(rootFolder, FILE), `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${FILE}: ${bill.components.length} packages`);
}
