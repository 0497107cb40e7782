import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailed, callersEnvironment, root, run } from '../support/command.ts';
import { mustRun } from '../support/python.ts';

/** Spectral is 242 packages, so both stay out of the project's own. */
const REDOCLY = '@redocly/cli@2.77.0';
const SPECTRAL = '@stoplight/spectral-cli@6.16.3';

/** A folder that stays from run to run, out of sight of Git. */
const home = join(root, 'node_modules', '.cache', 'openapi-linters-2.77.0-6.16.3');
const document = join(root, 'docs', 'openapi.json');
const { signal } = new AbortController();

/** Their makers are not told of the use. */
const environment = { ...callersEnvironment(), REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

const program = (...path: readonly string[]) => join(home, 'node_modules', ...path);

async function install(): Promise<void> {
  if (existsSync(program('@redocly')) && existsSync(program('@stoplight'))) return;
  const args = ['install', '--no-audit', '--no-fund', '--prefix', home, REDOCLY, SPECTRAL];
  await mustRun('npm', args, `${REDOCLY} and ${SPECTRAL} cannot be installed from npm.`, signal);
}

/** Asks one linter; a warning counts as an error does. Answers what it found, one line each. */
async function ask(args: readonly string[]): Promise<string> {
  try {
    return await run(process.execPath, args, environment, signal);
  } catch (error) {
    if (error instanceof CommandFailed) return error.output;
    throw error;
  }
}

type Findings = {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly [{ readonly pointer: string }];
  }[];
};

/** The recommended rules of Redocly, which ends well when there are warnings only: its findings are counted. */
async function redoclyFaults(): Promise<readonly string[]> {
  const cli = program('@redocly', 'cli', 'bin', 'cli.js');
  const text = await ask([cli, 'lint', document, '--extends=recommended', '--format=json', '--max-problems=1000']);
  const [json] = /^\{\n[\s\S]*^\}/m.exec(text) ?? [];
  if (json === undefined) return [text];
  const { problems } = JSON.parse(json) as Findings;
  return problems.map(({ ruleId, message, location: [{ pointer }] }) => `${ruleId} ${pointer}: ${message}`);
}

/** The recommended rules of Spectral for OpenAPI. */
async function spectralFaults(): Promise<readonly string[]> {
  const rules = join(home, 'spectral.yaml');
  await writeFile(rules, 'extends: [["spectral:oas", recommended]]\n');
  const cli = program('@stoplight', 'spectral-cli', 'dist', 'index.js');
  const text = await ask([cli, 'lint', document, '--ruleset', rules, '--format=text', '--fail-severity=hint']);
  return /No results/.test(text) ? [] : text.trim().split('\n');
}

try {
  await mkdir(home, { recursive: true });
  await install();
  for (const [name, faults] of [
    ['redocly', await redoclyFaults()],
    ['spectral', await spectralFaults()],
  ] as const) {
    for (const fault of faults.slice(0, 50)) console.error(`${name}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`${name} finds nothing in docs/openapi.json`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
