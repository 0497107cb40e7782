import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readMany } from '../../shared/db/read.ts';
import { companyKey } from '../../shared/identity.ts';
import { BATCH_ITEMS_MAX, writeBatch } from './batch-write.ts';
import { type ExportLine, FORMAT, FORMAT_VERSION, type Manifest, parsedLine, type Seal } from './format.ts';
import { kindOf, type RawItem } from './walk.ts';

/** Calls to the table that are under way at once. */
const BATCHES_AT_ONCE = 8;
const LINE_FEED = 0x0a;

/** What was imported: the company, still suspended, and how many items of which kinds. */
export type ImportedCompany = { readonly company: string; readonly kinds: Seal['kinds'] };

/**
 * Reads an export into a deployment that has no such company. Nothing is written before the whole file was looked at.
 * Ids, versions, sequences and sums are what they were, and nothing is told again. The company's own record comes last:
 * broken off, the import has made no company, and starts again. Throws when the file is not whole, has no secrets, or
 * when the company or one of its credentials exists here.
 */
export async function importCompany(file: string): Promise<ImportedCompany> {
  const { manifest, seal } = await verifiedExport(file);
  const { company } = manifest;
  if (!manifest.secrets) throw new Error('The export has no secrets: it is to be read, and no key could log in.');
  if (await isThere(company)) throw new Error(`There is a company ${company} here already.`);
  await forEachChunk(file, mustBeFree(company));
  let own: RawItem | undefined;
  await forEachChunk(file, async (lines) => {
    own = lines.find(isCompany)?.item ?? own;
    await putUntold(lines.filter((line) => !isCompany(line)).map(({ item }) => item));
  });
  if (!own) throw new Error('The export has no company in it.');
  await putUntold([own]);
  return { company, kinds: seal.kinds };
}

/** Whatever the line calls it. */
const isCompany = ({ item }: ExportLine) => kindOf(item) === 'company';

const isThere = async (company: string) => (await readMany([companyKey(company)])).length > 0;

/** Reads a file to its end, and answers what it says of itself; throws when that is not so. */
async function verifiedExport(file: string): Promise<{ manifest: Manifest; seal: Seal }> {
  const hash = createHash('sha256');
  let first: Manifest | undefined;
  let last: Buffer | undefined;
  let items = -1;
  for await (const line of linesOf(file)) {
    if (last) {
      hash.update(last).update('\n');
      items += 1;
      if (first && items > 0) mustBeOf(first.company, last);
    }
    first ??= parsed<Manifest>(line);
    last = line;
  }
  const seal = parsed<Partial<Seal>>(last);
  if (first?.format !== FORMAT) throw new Error('The file is no export of a company.');
  if (!isCompanyId(first.company)) throw new Error('The manifest names no company.');
  if (first.version !== FORMAT_VERSION)
    throw new Error(`The export has version ${first.version}, not ${FORMAT_VERSION}.`);
  if (seal?.sha256 !== hash.digest('hex') || seal.items !== items) {
    throw new Error('The export is not whole: its digest is another.');
  }
  return { manifest: first, seal: seal as Seal };
}

/** An id that begins the keys of one company and no other. */
const isCompanyId = (id: unknown) => typeof id === 'string' && /^[a-z0-9]{1,64}$/.test(id);

function parsed<T>(line: Buffer | undefined): T | undefined {
  try {
    return JSON.parse(String(line)) as T;
  } catch {
    return undefined;
  }
}

/** Whatever its digest says, a file writes into one company only. */
function mustBeOf(company: string, line: Buffer): void {
  const item = parsed<ExportLine>(line)?.item;
  const pk = item?.pk?.S ?? '';
  const named = pk.startsWith('~') ? item?.company?.S === company : pk.startsWith(`${company}#`);
  if (!named) throw new Error(`The export has an item that is not of the company ${company}.`);
}

/** Credentials are unique in a deployment; what a broken-off import has written is the company's own. */
const mustBeFree = (company: string) => async (lines: readonly ExportLine[]) => {
  const places = lines
    .filter(({ item }) => item.pk?.S?.startsWith('~'))
    .map(({ item }) => ({ pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' }));
  const taken = (await readMany(places)).some((record) => record.company !== company);
  if (taken) throw new Error('Another company here has an API key or token of this one.');
};

async function forEachChunk(file: string, work: (lines: readonly ExportLine[]) => Promise<void>): Promise<void> {
  let chunk: ExportLine[] = [];
  let previous: Buffer | undefined;
  let isFirst = true;
  for await (const line of linesOf(file)) {
    // Between the manifest and the seal.
    if (previous && !isFirst) chunk.push(parsedLine(previous.toString('utf8')));
    isFirst = previous === undefined;
    previous = line;
    if (chunk.length < BATCH_ITEMS_MAX * BATCHES_AT_ONCE) continue;
    await work(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await work(chunk);
}

/**
 * Puts items so that the stream tells nothing of them. First each lies there without `entity`, by which the stream is
 * filtered; then with it, which is no change of what it says.
 */
async function putUntold(items: readonly RawItem[]): Promise<void> {
  const unnamed = items.map(({ entity, ...item }) => item);
  await putAll(unnamed);
  await putAll(items.filter(({ entity }) => entity !== undefined));
}

async function putAll(items: readonly RawItem[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH_ITEMS_MAX) }, (_, batch) =>
    items.slice(batch * BATCH_ITEMS_MAX, (batch + 1) * BATCH_ITEMS_MAX),
  );
  await Promise.all(batches.map((batch) => writeBatch(batch.map((Item) => ({ PutRequest: { Item } })))));
}

/** Lines as they lie in the file. Only a line feed ends one: a text may have other characters that do elsewhere. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, from)) {
      yield rest.subarray(from, end);
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
