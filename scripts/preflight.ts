import { parseArgs } from 'node:util';
import { parsedArguments, runProgram } from './operator/program.ts';
import { destinationOf, findings } from './preflight/checks.ts';

const usage = `Usage:
  npm run preflight
      Before the first deployment: imports the API into the account and deletes it again, and looks whether account,
      region and credentials have what the stacks need. Changes nothing that stays.

  Settings (RATE_LIMIT_PER_MINUTE, STACK_PREFIX, …), region and credentials come from the environment.`;

async function main(): Promise<void> {
  const { help } = parsedArguments(() => parseArgs({ options: { help: { type: 'boolean', default: false } } }).values);
  if (help) return console.log(usage);
  const destination = await destinationOf();
  console.log(`account ${destination.account}, region ${destination.region}`);
  for await (const { what, verdict, seen } of findings(destination)) {
    console.log(`${verdict.padEnd(9)} ${what}: ${seen}`);
    if (verdict === 'refused') process.exitCode = 1;
  }
}

await runProgram(main, usage);
