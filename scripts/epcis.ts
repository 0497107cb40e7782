import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { exported } from '../functions/epcis/export.ts';
import { asked, EventsQuery, type Wanted } from '../functions/epcis/schema.ts';
import { openStore } from '../shared/db/store.ts';
import { db, tableName } from '../shared/db/table.ts';
import { type Company, companyKey } from '../shared/identity.ts';
import { inZone } from '../shared/time.ts';

const usage = `Usage:
  npm run --silent epcis -- --company <id> [--gtin <gtin>] [--batch <batch>] [--kind commissioning|decommissioning]
                            [--from <moment>] [--to <moment>] > events.jsonld
      Writes what happened to a company's packs as one EPCIS 2.0 document, of any size. Filters as in
      GET /api/epcis/events; without any it is everything. If it breaks off, the document is incomplete and no JSON.

  --stack <name>   the service stack, default ShopfloorService; region and credentials as for every AWS tool. Not looked
                   at when the environment names the table in TABLE.`;

const options = {
  company: { type: 'string' },
  gtin: { type: 'string' },
  batch: { type: 'string' },
  kind: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  stack: { type: 'string', default: 'ShopfloorService' },
  help: { type: 'boolean', default: false },
} as const;

/** A call nobody can make sense of; answered with the usage. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { stack, company, help, ...filters } = parse();
  if (help) return console.log(usage);
  if (!company) throw new UsageError('Whose events? --company is missing.');
  // Whatever can be told to be wrong without the company's zone is, before anything is touched.
  wantedBy(filters, 'UTC');
  process.env.TABLE ||= await tableOf(stack);
  const zone = await zoneOf(company);
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  await pipeline(Readable.from(exported(store, wantedBy(filters, zone), zone)), process.stdout);
}

function parse() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wantedBy(filters: Readonly<Record<string, unknown>>, zone: string): Wanted {
  const parsed = inZone(zone, () => EventsQuery().safeParse(filters));
  if (parsed.success) return asked(parsed.data).wanted;
  const faults = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new UsageError(faults.join('\n'));
}

async function tableOf(stack: string): Promise<string> {
  const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName: stack }));
  const table = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'TableName')?.OutputValue;
  if (!table) throw new Error(`The stack ${stack} is not a deployed Shopfloor service.`);
  return table;
}

async function zoneOf(company: string): Promise<string> {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key: companyKey(company) }));
  if (!Item) throw new Error(`There is no company ${company}.`);
  return (Item.data as Company).timeZone;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  if (error instanceof UsageError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
