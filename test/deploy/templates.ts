import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, root, run } from '../support/command.ts';
import { installedCommands } from '../support/python.ts';

const CFN_LINT = 'cfn-lint==1.58.0';

/**
 * What it is not asked: a resource names the role it depends on twice, because the CDK waits for the role's policies
 * (W3005); an output shows the name of the table, which another stack exports (W6001).
 */
const PASSED_OVER = ['W3005', 'W6001'];

/** A folder that stays from run to run, out of sight of Git. */
const home = join(root, 'node_modules', '.cache', 'cfn-lint-1.58.0');
const templates = ['Data', 'Service'].map((name) => join(root, 'cdk.out', `Shopfloor${name}.template.json`));
const { signal } = new AbortController();

try {
  const missing = templates.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error('There are no templates: run npm run synth first.');
  const program = join(home, 'venv', 'bin', 'cfn-lint');
  if (!existsSync(program)) await installedCommands(join(home, 'venv'), CFN_LINT, signal);
  const args = ['--regions', 'eu-west-1', 'us-east-1', '--ignore-checks', ...PASSED_OVER, '--template', ...templates];
  await run(program, args, { PATH: process.env.PATH ?? '' }, signal);
  console.log('cfn-lint finds nothing in the templates');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof CommandFailed) console.error(error.output);
  process.exitCode = 1;
}
