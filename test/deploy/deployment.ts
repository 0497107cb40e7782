import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SENDER_ROLE_OUTPUT } from '../../cdk/names.ts';
import { root, run } from '../support/command.ts';
import type { Emulator } from './emulator.ts';

/** What the service stack says about itself, and where its API is reached in the emulator. */
export type Deployment = {
  readonly serviceStack: string;
  readonly table: string;
  readonly usagePlan: string;
  /** The role of the function that calls endpoints; empty where it may not send into accounts. */
  readonly senderRole: string;
  /** Name of the archive's bucket; empty where there is none. */
  readonly archiveBucket: string;
  readonly apiId: string;
  readonly stage: string;
  /** Base URL, without a slash at the end. */
  readonly base: string;
};

/** A company as the operator's program printed it. */
export type OnboardedCompany = {
  readonly company: string;
  readonly key: string;
  readonly secret: string;
  readonly usageKey: string;
};

/** Settings of a deployment beside the defaults. */
export type Settings = Readonly<Record<string, string>>;

/** Bootstraps the emulated account and deploys all stacks as `npx cdk deploy` would; webhooks may go to loopback. */
export async function deploy(
  emulator: Emulator,
  scratch: string,
  signal: AbortSignal,
  settings: Settings = {},
): Promise<Deployment> {
  const assembly = join(scratch, 'cdk.out');
  const outputs = join(scratch, 'outputs.json');
  const account = `aws://000000000000/${emulator.region}`;
  const context = Object.entries({ ALLOW_LOOPBACK_WEBHOOKS: '1', ...settings }).flatMap(([name, value]) => [
    '--context',
    `${name}=${value}`,
  ]);
  await cdk(['synth', '--quiet', '--strict', '--output', assembly, ...context], emulator, signal);
  await cdk(['bootstrap', account, '--app', assembly], emulator, signal);
  const all = ['--all', '--require-approval', 'never', '--progress', 'events'];
  await cdk(['deploy', ...all, '--app', assembly, '--outputs-file', outputs], emulator, signal);
  const serviceStack = 'ShopfloorService';
  const printed = JSON.parse(await readFile(outputs, 'utf8')) as Record<string, Record<string, string>>;
  const { ApiUrl, TableName, UsagePlanId, [SENDER_ROLE_OUTPUT]: senderRole = '' } = printed[serviceStack] ?? {};
  const archiveHost = Object.values(printed.ShopfloorArchive ?? {}).find((value) => value.includes('.s3.'));
  const url = new URL(ApiUrl ?? '');
  const [apiId = ''] = url.hostname.split('.');
  const stage = url.pathname.replaceAll('/', '');
  const base = emulator.base(apiId, stage);
  const archiveBucket = archiveHost?.split('.')[0] ?? '';
  const [table, usagePlan] = [TableName ?? '', UsagePlanId ?? ''];
  return { serviceStack, table, usagePlan, senderRole, archiveBucket, apiId, stage, base };
}

/** Runs the operator's program, as `npm run company -- …`. */
export async function onboard(name: string, emulator: Emulator, signal: AbortSignal): Promise<OnboardedCompany> {
  const program = join(root, 'scripts', 'company.ts');
  const args = [program, 'create', '--name', name, '--time-zone', 'Europe/Lisbon', '--json'];
  const { company, key, secret, usageKey } = JSON.parse(await run(process.execPath, args, emulator.env, signal));
  return { company, key, secret, usageKey };
}

/** Lets one company and then all of them through the gateway a second time; answers what the program said of all. */
export async function readmit({ company }: OnboardedCompany, emulator: Emulator, signal: AbortSignal): Promise<string> {
  const program = join(root, 'scripts', 'company.ts');
  await run(process.execPath, [program, 'admit', '--company', company], emulator.env, signal);
  return run(process.execPath, [program, 'admit'], emulator.env, signal);
}

function cdk(args: readonly string[], emulator: Emulator, signal: AbortSignal): Promise<string> {
  const program = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  return run(process.execPath, [program, ...args], emulator.env, signal);
}
