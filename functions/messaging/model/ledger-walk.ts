import { paginateQuery, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Item, padId } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { READ_ROWS_MAX, REQUEST_ROWS_MAX } from '../../../shared/limits.ts';
import { eventsPartition, type LedgerEntry, type LedgerEvent, readEntry } from './ledger-entry.ts';
import { headKey, type LedgerHead, readHead, unbegunHead } from './ledger-head.ts';

/** A function's answer may have 6 MB (Lambda quota), in which text is escaped once more. */
const PAGE_BYTES_MAX = 3_000_000;

/** Which events of a company: those after a sequence that `wanted` lets pass, up to `most`. */
export type LedgerWalk = {
  readonly company: string;
  readonly after: number;
  readonly wanted: (event: LedgerEvent) => boolean;
  readonly most: number;
};

/** What a walk found: the events, and the sequence to go on after, unless there are no more. */
export type LedgerPage = { readonly events: readonly LedgerEvent[]; readonly next: number | undefined };

/** How far the company's ledger has come, but for entries that its head is about to take in. One read. */
export async function readLedgerHead(company: string): Promise<LedgerHead> {
  const [item] = await readMany([headKey(company)]);
  return readHead(item) ?? unbegunHead(company);
}

/** The last sequence of the company, if it lies beyond the head. One read per 100 entries. */
export async function lastSequence(company: string, head: LedgerHead): Promise<number> {
  let { last } = head;
  for await (const entry of entriesFrom(company, last + 1)) last = entry.last;
  return last;
}

/** The next events in their order. One read per 100 entries, 10 at most, and one of the entry it begins in. */
export async function walkLedger({ company, after, wanted, most }: LedgerWalk): Promise<LedgerPage> {
  const page = openPage(wanted, most);
  let from = after;
  for (let rows = 0; rows < REQUEST_ROWS_MAX; rows += READ_ROWS_MAX) {
    const { entries, ended } = await (rows === 0 ? entriesAround(company, after) : entriesAfter(company, from));
    const reached = page.fill(entries.flatMap(({ events }) => events).filter(({ sequence }) => sequence > from));
    from = entries.at(-1)?.last ?? from;
    if (ended && (reached === undefined || reached === from)) return { events: page.events, next: undefined };
    if (reached !== undefined) return { events: page.events, next: reached };
  }
  return { events: page.events, next: from };
}

/**
 * The events of a walk before a sequence, or the latest, the last one first; `next` is what the rest lies before. One read
 * per 100 entries, 10 at most.
 */
export async function walkLedgerBack(walk: LedgerWalk & { readonly before: number | undefined }): Promise<LedgerPage> {
  const { company, after, before = Number.MAX_SAFE_INTEGER, wanted, most } = walk;
  const page = openPage(wanted, most);
  const isBetween = ({ sequence }: LedgerEvent) => sequence > after && sequence < before;
  let from = before;
  for (let rows = 0; rows < REQUEST_ROWS_MAX; rows += READ_ROWS_MAX) {
    const { entries, ended } = await entriesBefore(company, from);
    const reached = page.fill(entries.flatMap(({ events }) => events.toReversed()).filter(isBetween));
    from = entries.at(-1)?.first ?? from;
    const isOver = ended || from <= after + 1;
    if (isOver && (reached ?? 0) <= Math.max(from, after + 1)) return { events: page.events, next: undefined };
    if (reached !== undefined) return { events: page.events, next: reached };
  }
  return { events: page.events, next: from };
}

/** Gathers the wanted events of a page. */
function openPage(wanted: LedgerWalk['wanted'], most: number) {
  const events: LedgerEvent[] = [];
  let bytes = 0;
  return {
    events,
    /** Takes what is wanted in the order given; answers the sequence at which the page was full, if it was. */
    fill(found: readonly LedgerEvent[]): number | undefined {
      for (const event of found) {
        if (!wanted(event)) continue;
        events.push(event);
        bytes += JSON.stringify(event.payload?.data ?? null).length;
        if (events.length === most || bytes > PAGE_BYTES_MAX) return event.sequence;
      }
      return undefined;
    },
  };
}

/** The entries after a sequence, after the one the sequence lies in if it is not its last. */
async function entriesAround(company: string, after: number) {
  const [begun, { entries, ended }] = await Promise.all([
    after === 0 ? undefined : entryAt(company, after),
    entriesAfter(company, after),
  ]);
  return { entries: begun && begun.last > after ? [begun, ...entries] : entries, ended };
}

/** The entry in which a sequence lies, or if there is none yet, the last one; nothing before the first. One read. */
export async function entryAt(company: string, sequence: number): Promise<LedgerEntry | undefined> {
  const { Items = [] } = await db().send(
    new QueryCommand({ ...entriesWhere(company, 'sk <= :sk', sequence), ScanIndexForward: false, Limit: 1 }),
  );
  return Items[0] && readEntry(Items[0] as Item);
}

/** The entries that begin at a sequence or later, in their order, read so many at once. */
export const entriesFrom = (
  company: string,
  first: number,
  atOnce: number = READ_ROWS_MAX,
): AsyncGenerator<LedgerEntry> => allEntries(entriesWhere(company, 'sk >= :sk', first), atOnce);

/** All entries of a company, the last one first. One read per 100. */
export const latestEntries = (company: string): AsyncGenerator<LedgerEntry> => allEntries(backwards(company));

/** The latest events of a company, the last one first. One read, unless they are large. */
export async function latestEvents(company: string, most: number): Promise<readonly LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for await (const entry of allEntries(backwards(company), most)) {
    events.push(...entry.events.toReversed());
    if (events.length >= most) break;
  }
  return events.slice(0, most);
}

const backwards = (company: string) => ({ ...entriesWhere(company, 'sk >= :sk', 0), ScanIndexForward: false });

async function* allEntries(input: QueryCommandInput, pageSize = READ_ROWS_MAX): AsyncGenerator<LedgerEntry> {
  const pages = paginateQuery({ client: db(), pageSize }, input);
  for await (const { Items = [] } of pages) for (const item of Items) yield readEntry(item as Item);
}

async function entriesAfter(company: string, after: number) {
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({ ...entriesWhere(company, 'sk > :sk', after), Limit: READ_ROWS_MAX }),
  );
  return { entries: Items.map((item) => readEntry(item as Item)), ended: LastEvaluatedKey === undefined };
}

/** The entries that begin before a sequence, the last one first. */
async function entriesBefore(company: string, before: number) {
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({
      ...entriesWhere(company, 'sk < :sk', before),
      ScanIndexForward: false,
      Limit: READ_ROWS_MAX,
    }),
  );
  return { entries: Items.map((item) => readEntry(item as Item)), ended: LastEvaluatedKey === undefined };
}

const entriesWhere = (company: string, bound: string, sequence: number) => ({
  TableName: tableName(),
  KeyConditionExpression: `pk = :pk AND ${bound}`,
  ExpressionAttributeValues: { ':pk': eventsPartition(company), ':sk': padId(sequence) },
  ConsistentRead: true,
});
