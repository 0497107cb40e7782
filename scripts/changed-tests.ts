// Runs the tests of what has changed since the last commit, and all that need no engine.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { allTests, unitTests } from '../test/support/projects.ts';

/** Files that differ from the last commit, new ones included; paths from the root of the repository. */
function changedFiles(): readonly string[] {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n');
  const files = [
    ...git('diff', '--name-only', 'HEAD', '--relative'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
  return files.filter((file) => file !== '');
}

/** Where the tests of a file are: the folder named like its own, or the nearest around it that there is. */
function testFolder(file: string): string | undefined {
  const mirrored = file.replace(/^functions\//, '').replace(/^test\//, '');
  for (let folder = dirname(mirrored); folder !== '.'; folder = dirname(folder)) {
    // What a context shares is for all of its tests.
    if (folder.endsWith('/model')) continue;
    if (existsSync(`test/${folder}`)) return `test/${folder}/`;
  }
  return undefined;
}

/** Whether a test file imports the file itself. */
const imports = (test: string, file: string) => readFileSync(test, 'utf8').includes(`/${file.replace(/^test\//, '')}'`);

const isSource = (file: string) => /^\.(ts|mjs|json|md)$/.test(extname(file));

/** Test files that prove what the changed files do: functions are loaded by their name, so imports alone say too little. */
export function testsOf(changed: readonly string[], tests: readonly string[]): readonly string[] {
  const found = changed.filter(isSource).flatMap((file) => {
    const folder = testFolder(file);
    return tests.filter(
      (test) =>
        test === file || (!tests.includes(file) && ((folder && test.startsWith(folder)) || imports(test, file))),
    );
  });
  return [...new Set(found)].toSorted();
}

if (import.meta.main) {
  const chosen = new Set([...unitTests, ...testsOf(changedFiles(), allTests)]);
  const vitest = ['--disable-warning=ExperimentalWarning', 'node_modules/vitest/vitest.mjs', 'run'];
  const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2), ...chosen], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
