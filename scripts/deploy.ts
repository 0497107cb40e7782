import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsedArguments, runProgram, UsageError } from './operator/program.ts';
import { destinationOf, findings } from './preflight/checks.ts';

const usage = `Usage:
  npm run deploy -- [-c NAME=value …] [--require-approval never]
      Deploys both stacks, unless something that npm run preflight looks at would stop the deployment half-way.

  Settings come from -c, cdk.json or the environment; region and credentials as for every AWS tool.`;

const options = {
  context: { type: 'string', short: 'c', multiple: true, default: [] as string[] },
  'require-approval': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { context, 'require-approval': approval, help } = parsedArguments(() => parseArgs({ options }).values);
  if (help) return console.log(usage);
  for (const setting of context) {
    const [, name, value] = /^([A-Z_]+)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`${setting} is no NAME=value.`);
    // Where preflight looks; the stacks are given the same below.
    process.env[name] = value;
  }
  if (await isRefused()) {
    console.error('Nothing was deployed.');
    process.exitCode = 1;
    return;
  }
  const cdk = fileURLToPath(new URL('../node_modules/aws-cdk/bin/cdk', import.meta.url));
  const settings = context.flatMap((setting) => ['-c', setting]);
  const asked = approval === undefined ? [] : ['--require-approval', approval];
  const child = spawn(process.execPath, [cdk, 'deploy', '--all', ...settings, ...asked], { stdio: 'inherit' });
  const [status] = (await once(child, 'close')) as [number | null];
  process.exitCode = status ?? 1;
}

async function isRefused(): Promise<boolean> {
  let refused = false;
  for await (const { what, verdict, seen } of findings(await destinationOf())) {
    if (verdict !== 'ready') console.log(`${verdict.padEnd(9)} ${what}: ${seen}`);
    refused ||= verdict === 'refused';
  }
  return refused;
}

await runProgram(main, usage);
