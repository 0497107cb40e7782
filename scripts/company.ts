import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { createCompany } from '../functions/company/onboard.ts';
import { Problem } from '../shared/http/problem.ts';
import { admit, admittedKeys } from './company/usage-plan.ts';

const USAGE = `Usage:
  npm run company -- create --name <name> --time-zone <IANA zone> [--json]
      Creates a company, lets it through the gateway and prints its first API key. The secret is shown this once.
  npm run company -- admit [--company <id>]
      Lets companies that exist already through the gateway again, all or one: after the service stack was made anew,
      or where "create" broke off.

  --stack <name>  the service stack (default ShopfloorService); region and credentials as for every AWS tool`;

const options = {
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  company: { type: 'string' },
  stack: { type: 'string', default: 'ShopfloorService' },
  json: { type: 'boolean', default: false },
} as const;

type Deployment = { readonly table: string; readonly usagePlan: string; readonly url: string };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [verb, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}" for?`);
  if (verb === 'create') {
    const { name, 'time-zone': timeZone } = values;
    if (!name || !timeZone) throw new UsageError('A company needs --name and --time-zone.');
    return create({ name, timeZone }, await deployment(values.stack), values.json);
  }
  if (verb === 'admit') return readmit(values.company, await deployment(values.stack));
  throw new UsageError(verb ? `There is no "${verb}".` : 'What is to be done?');
}

/** The id is chosen here, so that whoever sees this break off can name the company to `admit`. */
async function create(
  wanted: { readonly name: string; readonly timeZone: string },
  { table, usagePlan, url }: Deployment,
  json: boolean,
): Promise<void> {
  process.env.TABLE = table;
  const id = randomBytes(8).toString('hex');
  const { company, key, secret, usageKey } = await createCompany({ ...wanted, id });
  if (json) console.log(JSON.stringify({ company, key, secret, usageKey, url }));
  else console.log(`Company   ${company}\nAPI key   ${key}\nSecret    ${secret}\nAPI       ${url}`);
  try {
    await admit(usagePlan, usageKey);
  } catch (error) {
    console.error(`The company exists, but the gateway does not know it yet. Once the cause is gone:
  npm run company -- admit --company ${company}`);
    throw error;
  }
}
