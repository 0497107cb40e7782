import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { epcisExport } from '../functions/serialization/epcis/export.ts';
import { EventsQuery, epcisRequest, type WantedEvents } from '../functions/serialization/epcis/schema.ts';
import { openStore } from '../shared/db/store.ts';
import { inZone } from '../shared/time/instants.ts';
import { commonOptions, mustCompany, outputsOf, parsedArguments, runProgram, UsageError } from './operator/program.ts';

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
  ...commonOptions,
} as const;

async function main(): Promise<void> {
  const { stack, company, help, ...filters } = parse();
  if (help) return console.log(usage);
  if (!company) throw new UsageError('Whose events? --company is missing.');
  // All that can be refused without the company's zone is refused before anything is touched.
  wantedBy(filters, 'UTC');
  process.env.TABLE ||= (await outputsOf(stack)).get('TableName') ?? '';
  const { timeZone: zone } = await mustCompany(company);
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  await pipeline(Readable.from(epcisExport(store, wantedBy(filters, zone), zone)), process.stdout);
}

const parse = () => parsedArguments(() => parseArgs({ options }).values);

function wantedBy(filters: Readonly<Record<string, unknown>>, zone: string): WantedEvents {
  const parsed = inZone(zone, () => EventsQuery().safeParse(filters));
  if (parsed.success) return epcisRequest(parsed.data).wanted;
  const faults = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw new UsageError(faults.join('\n'));
}

await runProgram(main, usage);
