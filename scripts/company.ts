import { parseArgs } from 'node:util';
import { createCompany } from '../functions/access/company/onboard.ts';
import { admitCompany, knownUsageKeys, type UsageGate } from './company/usage-plan.ts';
import { commonOptions, mustCompany, outputsOf, parsedArguments, runProgram, UsageError } from './operator/program.ts';

const usage = `Usage:
  npm run company -- create --name <name> --time-zone <IANA zone> [--json]
      Creates a company, lets it through the gateway and prints its first API key. The secret is shown this once.
  npm run company -- admit [--company <id>]
      Lets one company, or all, through the gateway again: where "create" broke off, or after the service stack was
      deleted and deployed anew. Doing it twice does no harm.

  --stack <name>   the service stack, default ShopfloorService; region and credentials as for every AWS tool`;

const options = {
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  company: { type: 'string' },
  json: { type: 'boolean', default: false },
  ...commonOptions,
} as const;

type Wanted = { readonly name: string; readonly timeZone: string; readonly json: boolean };

async function main(): Promise<void> {
  const { values, positionals } = parse();
  if (values.help) return console.log(usage);
  const [verb = '', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}" for?`);
  if (verb === 'create') {
    const { name, 'time-zone': timeZone, json } = values;
    if (!name || !timeZone) throw new UsageError('A company needs --name and --time-zone.');
    return create({ name, timeZone, json }, await deployment(values.stack));
  }
  if (verb === 'admit') return readmit(values.company, await deployment(values.stack));
  throw new UsageError(verb ? `There is no "${verb}".` : 'What is to be done?');
}

const parse = () => parsedArguments(() => parseArgs({ options, allowPositionals: true }));

/** What the service stack says about itself. Functions and stores find the table in the environment. */
async function deployment(stack: string): Promise<UsageGate & { readonly url: string }> {
  const outputs = await outputsOf(stack);
  const [table, usagePlan, url] = [outputs.get('TableName'), outputs.get('UsagePlanId'), outputs.get('ApiUrl')];
  if (!table || !usagePlan || !url) throw new Error(`The stack ${stack} is not a deployed Shopfloor service.`);
  process.env.TABLE = table;
  return { table, usagePlan, url };
}

/** The credentials are printed before anything else can go wrong: they cannot be had a second time. */
async function create({ name, timeZone, json }: Wanted, gate: UsageGate & { readonly url: string }): Promise<void> {
  const { company, key, secret, usageKey } = await createCompany({ name, timeZone });
  const shown = { company, key, secret, usageKey, url: gate.url };
  console.log(json ? JSON.stringify(shown) : Object.entries(shown).map(line).join('\n'));
  try {
    await admitCompany(gate, usageKey);
    console.error('API Gateway may need a minute until it knows the company; until then it answers 403.');
  } catch (error) {
    console.error(
      `The company exists, but not yet for the gateway. Finish with: npm run company -- admit --company ${company}`,
    );
    throw error;
  }
}

const line = ([name, value]: readonly [string, string]) => `${name.padEnd(10)} ${value}`;

async function readmit(company: string | undefined, gate: UsageGate): Promise<void> {
  const usageKeys = company ? [(await mustCompany(company)).usageKey] : await knownUsageKeys(gate);
  for (const usageKey of usageKeys) await admitCompany(gate, usageKey);
  console.log(`Let through the gateway: ${usageKeys.length}`);
}

await runProgram(main, usage);
