import { createHash } from 'node:crypto';
import { appendFile, type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { latestEntries } from '../../functions/messaging/model/ledger-walk.ts';
import { readMany } from '../../shared/db/read.ts';
import { type Company, companyKey } from '../../shared/identity.ts';
import { mustCompany } from '../operator/program.ts';
import { FORMAT, FORMAT_VERSION, lineOf, type Manifest, type Seal } from './format.ts';
import { SECRET_KINDS, withoutSecrets } from './secrets.ts';
import { itemPagesOf, kindOf, type RawItem } from './walk.ts';

/** What is not worth taking along: it lasts hours, belongs to what is under way here, or is counted again. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  tokens: 'access and dynamic tokens: clients log in again',
  sessions: 'of the console: people sign in again',
  admission: 'requests of the last minute, and when API keys were used last',
  receipts: 'of Idempotency-Keys: a request sent before and again after is carried out again',
  bookmarks: 'places of pages, found again',
  requests: 'that were refused within the last hour',
  leases: 'of reports under way',
  'channel-readers': 'who read a channel last',
  'change-receipts': 'of readings of channels: what was not acknowledged comes again',
  retries: 'deliveries that are under way are made by the deployment they began in',
  aside: 'records that could not be told: bring them back before',
  sandboxes: 'of the company: to be made again where it goes on',
  'sandbox-fillings': 'of those',
};

/** Items are put in order a share at a time, so that as much of a company is in memory at once. */
const SHARES = 256;

/** What an export wants to know. */
export type ExportOrder = {
  readonly company: string;
  /** Takes along what opens something: without it the company cannot go on elsewhere. */
  readonly secrets: boolean;
  /** Where to. What is there is replaced when the export is whole. */
  readonly file: string;
};

/**
 * Writes everything of a suspended company to a file, as lines of JSON between a manifest and a seal; the same bytes as
 * long as nothing changes. Beside the file it takes as much room again. Throws when the company is open, or when changes
 * of it have not reached its ledger yet.
 */
export async function exportCompany({ company, secrets, file }: ExportOrder): Promise<Seal> {
  const record = await mustCompany(company);
  const manifest = manifestOf(record, secrets);
  await mustBeRecorded(company);
  const folder = `${file}.shares`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    await writeShares(company, secrets, folder);
    const partial = join(folder, 'whole');
    const seal = await writeInOrder(manifest, folder, partial);
    await rename(partial, file);
    return seal;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function manifestOf({ id, name, suspended }: Company, secrets: boolean): Manifest {
  if (!suspended) throw new Error('Suspend the company first: what changes while it is read would be torn apart.');
  if (suspended.removing) throw new Error('The company is being removed: what is left of it is not whole.');
  const more = secrets ? {} : { secrets: 'of API keys, static tokens, webhooks and cursors: not asked for' };
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    company: id,
    name,
    suspendedSince: suspended.since,
    secrets,
    leftOut: { ...LEFT_OUT, ...more },
  };
}

/** The suspension is a change like any other: once it stands in the ledger, what the same shard brought before it does too. */
async function mustBeRecorded(company: string): Promise<void> {
  const [record] = await readMany([companyKey(company)]);
  if (Date.parse(String(record?.at)) < Date.now() - EVENTS_LOOKED_AT_MILLISECONDS) return;
  if (await isRecorded(company, Number(record?.version))) return;
  throw new Error('Changes of the company have not reached its ledger yet: try again, and see the alarm StreamBehind.');
}

/** Events are kept for 30 days; a suspension that is a day old has been recorded, or an alarm has rung. */
const EVENTS_LOOKED_AT_MILLISECONDS = 24 * 3_600_000;

/** Whether the ledger has this version of the company; the latest events are looked at first. */
async function isRecorded(company: string, version: number): Promise<boolean> {
  for await (const { events } of latestEntries(company)) {
    if (events.some((event) => event.entity === 'company' && event.version === version)) return true;
  }
  return false;
}

const shareFile = (folder: string, share: number) => join(folder, String(share));

async function writeShares(company: string, secrets: boolean, folder: string): Promise<void> {
  for await (const page of itemPagesOf(company, { consistent: true })) {
    const lines = page.flatMap((item) => {
      const line = exportedLine(item, secrets);
      return line === undefined ? [] : [{ line, share: shareOf(item) }];
    });
    for (const [share, some] of Map.groupBy(lines, (one) => one.share)) {
      await appendFile(shareFile(folder, share), some.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
    }
  }
}

function exportedLine(item: RawItem, secrets: boolean): string | undefined {
  const kind = kindOf(item);
  // What stands where something was removed is for the stream.
  if (item.gone || kind in LEFT_OUT || isSandboxCount(item) || (!secrets && SECRET_KINDS.includes(kind)))
    return undefined;
  // The token of an API key that is logged in lies in its record.
  const { token, ...lasting } = item;
  const kept = kind === 'api-key-records' ? lasting : item;
  return lineOf({ kind, item: secrets ? kept : withoutSecrets(kind, kept) });
}

/** None are imported: the count begins at none. */
const isSandboxCount = ({ sk }: RawItem) => sk?.S === 'sandboxes-held';

const shareOf = ({ pk, sk }: RawItem) => createHash('sha256').update(`${pk?.S}\n${sk?.S}`).digest()[0] ?? 0;

/** In an order that depends on nothing but what is written. */
async function writeInOrder(manifest: Manifest, folder: string, file: string): Promise<Seal> {
  const hash = createHash('sha256');
  const kinds: Record<string, number> = {};
  const output = await open(file, 'w', 0o600);
  try {
    await append(output, hash, [JSON.stringify(manifest)]);
    for (let share = 0; share < SHARES; share += 1) {
      const text = await readFile(shareFile(folder, share), 'utf8').catch(missing);
      const lines = text.split('\n').filter(Boolean).toSorted();
      for (const line of lines) {
        const { kind } = JSON.parse(line) as { kind: string };
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
      await append(output, hash, lines);
    }
    const items = Object.values(kinds).reduce((sum, each) => sum + each, 0);
    const sorted = Object.fromEntries(Object.entries(kinds).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const seal: Seal = { items, kinds: sorted, sha256: hash.digest('hex') };
    await output.write(`${JSON.stringify(seal)}\n`);
    await output.sync();
    return seal;
  } finally {
    await output.close();
  }
}

const missing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return '';
  throw error;
};

async function append(output: FileHandle, hash: ReturnType<typeof createHash>, lines: readonly string[]) {
  const text = lines.map((line) => `${line}\n`).join('');
  hash.update(text);
  await output.write(text);
}
