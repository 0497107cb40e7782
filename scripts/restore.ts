import { parseArgs } from 'node:util';
import { STREAM_FUNCTION_OUTPUT } from '../cdk/names.ts';
import { commonOptions, outputsOf, parsedArguments, runProgram, UsageError } from './operator/program.ts';
import { handRecords } from './operator/streams.ts';
import { replayLastChanges } from './restore/replay.ts';
import { settleTable } from './restore/settle.ts';
import { describe, restoreTable } from './restore/table.ts';

/** How far back records are read again; what stands where an entity was removed stands there for an hour. */
const REPLAY_MINUTES = 60;

const usage = `Usage:
  npm run restore -- table --at <instant> --table <new name>
      Makes a table with the state of the service's table at an instant of the last 35 days, such as 2026-11-29T10:00:00Z,
      with stream, expiry, point-in-time recovery, tags and protection. If there is a table of this name, from a backup
      vault, it gets what it lacks.
  npm run restore -- settle --at <instant> --table <new name> [--without-source]
      Before the service uses it: no number is given twice, no webhook called twice, none forgotten. Looks into the table
      that is left, unless that is gone or not to be believed.
  npm run restore -- replay --at <instant> --table <new name> --source <table that is left>
      Once the service uses it: publishes the last changes before the instant that were still on their way.

  In this order, with the API closed and the queues empty: docs/runbook.md. Each may be run again.

  --dry-run        says what would be done, and changes nothing
  --stack <name>   the service stack, default ShopfloorService; region and credentials as for every AWS tool`;

const options = {
  at: { type: 'string' },
  table: { type: 'string' },
  source: { type: 'string' },
  'without-source': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  ...commonOptions,
} as const;

type Values = ReturnType<typeof parse>['values'];
type Call = { readonly point: Date; readonly table: string; readonly outputs: ReadonlyMap<string, string> };

const verbs: Readonly<Record<string, (values: Values, call: Call) => Promise<void>>> = { table, settle, replay };

async function main(): Promise<void> {
  const { values, positionals } = parse();
  if (values.help) return console.log(usage);
  const [name = '', ...rest] = positionals;
  const verb = Object.hasOwn(verbs, name) && rest.length === 0 ? verbs[name] : undefined;
  if (!verb) throw new UsageError(name ? `There is no "${positionals.join(' ')}".` : 'What is to be done?');
  const point = new Date(values.at ?? '');
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(values.at ?? '') ||
    Number.isNaN(point.getTime())
  )
    throw new UsageError('--at is an instant with its offset, such as 2026-11-29T10:00:00Z.');
  if (!values.table) throw new UsageError('Which --table?');
  await verb(values, { point, table: values.table, outputs: await outputsOf(values.stack) });
}

const parse = () => parsedArguments(() => parseArgs({ options, allowPositionals: true }));

async function table(values: Values, { point, table: name, outputs }: Call): Promise<void> {
  const source = outputs.get('TableName') ?? '';
  if (name === source) throw new UsageError('That is the table the service uses.');
  if (values['dry-run']) {
    const there = await describe(name);
    const begun = there
      ? `The table ${name} is there (${there.TableStatus})`
      : `${source} would be restored to ${name}`;
    return console.log(`${begun}; it would get stream, expiry, point-in-time recovery, tags and protection.`);
  }
  const { streamArn, indexes } = await restoreTable({ source, name, point }, (step) => console.log(step));
  console.log(`Indexes: ${indexes.join(', ') || 'none'}`);
  console.log(`Then:\n  npm run restore -- settle --at ${point.toISOString()} --table ${name}`);
  console.log(`  npx cdk deploy --all -c TABLE_STREAM_ARN=${streamArn}`);
  console.log(`  npm run restore -- replay --at ${point.toISOString()} --table ${name} --source ${source}`);
}

async function settle(values: Values, { point, table: name, outputs }: Call): Promise<void> {
  const used = outputs.get('TableName');
  if (name === used) throw new UsageError('The service uses this table already: what it has given out would be a gap.');
  const source = values['without-source'] ? undefined : (values.source ?? used);
  const isDry = values['dry-run'];
  const { companies, over, open } = await settleTable({ table: name, source, point, now: new Date(), isDry });
  for (const [company, gap] of companies) {
    console.log(`${company.padEnd(18)} ${gap ? `undone ${gap.after + 1}-${gap.until}` : 'would go on behind a gap'}`);
  }
  console.log(`companies  ${companies.size}\ndeliveries ${over} over since, ${open} still to be made`);
}

async function replay(values: Values, { point, table: name, outputs }: Call): Promise<void> {
  const streamFunction = outputs.get(STREAM_FUNCTION_OUTPUT) ?? '';
  if (!values.source) throw new UsageError('Which --source?');
  if (outputs.get('TableName') !== name) throw new UsageError('The service does not use this table yet: deploy first.');
  const streamArn = (await describe(values.source))?.LatestStreamArn;
  if (!streamArn) throw new Error(`There is no table ${values.source} with a stream.`);
  const hand = async (records: Parameters<typeof handRecords>[1]) =>
    values['dry-run'] ? undefined : handRecords(streamFunction, records);
  const { records, reachesBack } = await replayLastChanges({
    streamArn,
    table: name,
    point,
    minutes: REPLAY_MINUTES,
    hand,
  });
  console.log(`published again ${records}`);
  if (reachesBack) return;
  console.error(
    'The stream does not reach back to an hour before that instant, unless it is that young. What was on its way then can be ' +
      'had from an incremental export (docs/runbook.md, Lost records).',
  );
}

await runProgram(main, usage);
