import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The programs that `shopfloor` is one name for: each has its own options and help, and an npm script of the same name. */
export const programs = [
  { name: 'start', file: 'local/main.ts', about: 'run the sandbox' },
  { name: 'demo', file: 'scripts/demo.ts', about: 'tell a day in a factory' },
  { name: 'preflight', file: 'scripts/preflight.ts', about: 'look whether an account has what a deployment takes' },
  { name: 'deploy', file: 'scripts/deploy.ts', about: 'deploy, unless that would stop half-way' },
  { name: 'company', file: 'scripts/company.ts', about: 'create, list, suspend, export, import and remove companies' },
  { name: 'redrive', file: 'scripts/redrive.ts', about: 'bring dead letters back' },
  { name: 'restore', file: 'scripts/restore.ts', about: 'put the table back to an earlier instant' },
  {
    name: 'move-in',
    file: 'scripts/move-in.ts',
    about: 'read a company out of the original product, and write it here',
  },
  { name: 'epcis', file: 'scripts/epcis.ts', about: 'write what was commissioned as EPCIS 2.0' },
  { name: 'sbom', file: 'scripts/bill-of-materials.ts', about: 'write a bill of materials' },
] as const;

/** Runs one with the arguments as they are, and answers its exit code. */
export async function programExit(file: string, args: readonly string[]): Promise<number> {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, path, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? (signal === 'SIGINT' ? 130 : 1);
}
