import { parseArgs } from 'node:util';
import { createCompany } from '../functions/access/company/onboard.ts';
import { announceRemoval } from '../functions/access/company/removal.ts';
import { resumeCompany, suspendCompany } from '../functions/access/company/suspension.ts';
import { addToArchive } from '../functions/messaging/model/archive-list.ts';
import { companyDetails, companySummaries } from './company/directory.ts';
import { exportCompany } from './company/export.ts';
import { importCompany } from './company/import.ts';
import { removeCompany } from './company/removal.ts';
import { twinsOf } from './company/sandboxes.ts';
import {
  admitCompany,
  admittedCompanies,
  expelCompany,
  knownUsageKeys,
  type UsageGate,
  usageKeyOf,
} from './company/usage-plan.ts';
import { commonOptions, mustCompany, outputsOf, parsedArguments, runProgram, UsageError } from './operator/program.ts';

/** How long a company that is to be removed can be taken back. */
const REMOVAL_DAYS = 30;

const usage = `Usage:
  npm run company -- create --name <name> --time-zone <IANA zone> [--json]
      Creates a company, lets it through the gateway and prints its first API key. The secret is shown this once.
  npm run company -- admit [--company <id>]
      Lets one company, or all, through the gateway again: where "create" broke off, or after the service stack was
      deleted and deployed again. Doing it twice does no harm.
  npm run company -- archive
      Has the events of all companies archived, also of those that nothing happens to: once, when ARCHIVE_DAYS is switched on.
  npm run company -- list [--limit <1 to 500>] [--after <place>] [--json]
      Lists the companies that were let through the gateway, one page of them, and where the next one begins.
  npm run company -- show --company <id>
      What there is to know about a company. No secret is shown.
  npm run company -- suspend --company <id> [--reason <text>]
      Has all its credentials refused from now on. What it has stays as it is; what was changed is still told.
  npm run company -- resume --company <id>
      Opens it again, as it was.
  npm run company -- export --company <id> --file <path> [--with-secrets]
      Writes everything of a suspended company to a file. With secrets it can go on elsewhere, and the file is enough to sign for it.
  npm run company -- import --file <path>
      Reads an export with secrets into a deployment that has no such company, and lets it through the gateway. It is
      suspended until "resume". Broken off, it starts again.
  npm run company -- delete --company <id> [--days <1 or more, default ${REMOVAL_DAYS}>]
      Suspends a company that is to be removed, and says from when on it may be. Until then "resume" takes it back.
  npm run company -- delete --company <id> --finish
      Removes it for good, and says what. Broken off, it starts again.

  --stack <name>   the service stack, default ShopfloorService; region and credentials as for every AWS tool`;

const options = {
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  company: { type: 'string' },
  reason: { type: 'string' },
  limit: { type: 'string', default: '100' },
  after: { type: 'string' },
  file: { type: 'string' },
  days: { type: 'string', default: String(REMOVAL_DAYS) },
  finish: { type: 'boolean', default: false },
  'with-secrets': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  ...commonOptions,
} as const;

const LIST_LIMIT_MAX = 500;

type Values = ReturnType<typeof parse>['values'];
type Deployment = UsageGate & { readonly url: string };
/** What a verb makes of its options, before anything is touched, and what it then does. */
type Verb = (values: Values) => (deployment: Deployment) => Promise<void>;

const verbs: Readonly<Record<string, Verb>> = {
  create: ({ name, 'time-zone': timeZone, json }) => {
    if (!name || !timeZone) throw new UsageError('A company needs --name and --time-zone.');
    return (gate) => create({ name, timeZone, json }, gate);
  },
  admit:
    ({ company }) =>
    (gate) =>
      readmit(company, gate),
  archive: () => archiveAll,
  list: ({ limit, after, json }) => {
    const most = Number(limit);
    if (!Number.isInteger(most) || most < 1 || most > LIST_LIMIT_MAX) {
      throw new UsageError(`--limit is a number from 1 to ${LIST_LIMIT_MAX}.`);
    }
    return (gate) => list(gate, most, after, json);
  },
  show: (values) => {
    const company = named(values);
    return async () => console.log(JSON.stringify(await companyDetails(company), null, 2));
  },
  suspend: (values) => {
    const company = named(values);
    return async () => {
      const { since } = await suspendCompany(company, values.reason);
      for (const twin of await twinsOf(company)) await suspendCompany(twin, values.reason);
      console.log(`Suspended since ${since}: ${company}`);
    };
  },
  resume: (values) => {
    const company = named(values);
    return async () => {
      await resumeCompany(company);
      for (const twin of await twinsOf(company)) await resumeCompany(twin);
      console.log(`Open again: ${company}`);
    };
  },
  export: (values) => {
    const [company, file] = [named(values), filed(values)];
    return async () => printKinds(await exportCompany({ company, file, secrets: values['with-secrets'] }));
  },
  import: (values) => {
    const file = filed(values);
    return async (gate) => {
      const { company, kinds } = await importCompany(file);
      printKinds({ kinds });
      await readmit(company, gate);
      console.log(`Suspended until: npm run company -- resume --company ${company}`);
    };
  },
  delete: (values) => {
    const company = named(values);
    if (values.finish) return (gate) => finishRemoval(company, gate);
    const days = Number(values.days);
    if (!Number.isInteger(days) || days < 1) throw new UsageError('--days is a number of days, 1 or more.');
    return async () => {
      const { removableFrom } = await announceRemoval(company, days);
      for (const twin of await twinsOf(company)) await suspendCompany(twin);
      console.log(`Suspended. It may be removed from ${removableFrom} on: npm run company -- delete --finish …`);
    };
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parse();
  if (values.help) return console.log(usage);
  const [name = '', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}" for?`);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new UsageError(name ? `There is no "${name}".` : 'What is to be done?');
  await verb(values)(await deployment(values.stack));
}

const parse = () => parsedArguments(() => parseArgs({ options, allowPositionals: true }));

function named({ company }: Values): string {
  if (!company) throw new UsageError('Which --company?');
  return company;
}

function filed({ file }: Values): string {
  if (!file) throw new UsageError('Which --file?');
  return file;
}

/** What the service stack says about itself. Functions and stores find the table in the environment. */
async function deployment(stack: string): Promise<Deployment> {
  const outputs = await outputsOf(stack);
  const [table, usagePlan, url] = [outputs.get('TableName'), outputs.get('UsagePlanId'), outputs.get('ApiUrl')];
  if (!table || !usagePlan || !url) throw new Error(`The stack ${stack} is not a deployed Shopfloor service.`);
  process.env.TABLE = table;
  return { table, usagePlan, url };
}

type Wanted = { readonly name: string; readonly timeZone: string; readonly json: boolean };

/** The credentials are printed before anything else can go wrong: they cannot be had a second time. */
async function create({ name, timeZone, json }: Wanted, gate: Deployment): Promise<void> {
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

/** The gateway last: as long as something is left, its key finds the company in the list. */
async function finishRemoval(company: string, gate: UsageGate): Promise<void> {
  printKinds({ kinds: await removeCompany(company) });
  await expelCompany(gate, usageKeyOf(company));
  console.log(`Removed: ${company}`);
}

const line = ([name, value]: readonly [string, string]) => `${name.padEnd(10)} ${value}`;

function printKinds({ kinds, sha256 }: { readonly kinds: Readonly<Record<string, number>>; readonly sha256?: string }) {
  for (const [kind, count] of Object.entries(kinds)) console.log(`${kind.padEnd(24)} ${String(count).padStart(8)}`);
  if (sha256 !== undefined) console.log(`SHA-256 ${sha256}`);
}

async function readmit(company: string | undefined, gate: UsageGate): Promise<void> {
  const usageKeys = company ? [(await mustCompany(company)).usageKey] : await knownUsageKeys(gate);
  for (const usageKey of usageKeys) await admitCompany(gate, usageKey);
  console.log(`Let through the gateway: ${usageKeys.length}`);
}

async function archiveAll(gate: UsageGate): Promise<void> {
  let count = 0;
  for (let after: string | undefined; ; ) {
    const { companies, next } = await admittedCompanies(gate, LIST_LIMIT_MAX, after);
    for (const company of companies) await addToArchive(company);
    count += companies.length;
    if (next === undefined) break;
    after = next;
  }
  console.log(`Listed for the archive: ${count}`);
}

async function list(gate: UsageGate, limit: number, after: string | undefined, json: boolean): Promise<void> {
  const { companies, next } = await companySummaries(gate, limit, after);
  for (const company of companies) {
    const { id, state, name = '' } = company;
    console.log(json ? JSON.stringify(company) : `${id.padEnd(18)} ${state.padEnd(10)} ${name}`);
  }
  // Beside what a program reads.
  if (next !== undefined) console.error(`More: --after ${next}`);
}

await runProgram(main, usage);
