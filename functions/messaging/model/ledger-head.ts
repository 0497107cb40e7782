import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { apply } from '../../../shared/db/apply.ts';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { lostRace } from '../../../shared/problem.ts';
import { type OpenStep, openAfter, openText, readOpen } from './digest-steps.ts';
import type { LedgerEntry, LedgerMark } from './ledger-entry.ts';

/** How far a company's ledger has come. It follows the entries: a reader that finds one behind it takes it in. */
export type LedgerHead = LedgerMark & {
  /** The latest events, which a repetition is compared with. */
  readonly recent: readonly RecentEvent[];
  /** The latest `second` of those that are not among them any more. */
  readonly horizon: number;
  /** What of the digest is not written yet; a former version, which left nothing open, does not say so. */
  readonly open?: readonly OpenStep[] | undefined;
  /** What the operator's restore has left out, earliest first (rule sequence-once). */
  readonly undone?: readonly UndoneSequences[];
};

/** Sequences that a restore of the table has undone: those after `after`, up to `until`. */
export type UndoneSequences = { readonly after: number; readonly until: number };

/** What is known of a recent event: the beginning of a digest of its id, and the second of its change. */
type RecentEvent = { readonly mark: bigint; readonly second: number };

/** An event in the head: 8 bytes of its mark, 4 of its second. */
const RECENT_BYTES = 12;
/** As many fit into a kilobyte, which is a write unit, with all the rest and what of the digest is open. */
const RECENT_MIN = 32;
/** However many happen at once: then what happens late has an item of its own sooner. */
const RECENT_MAX = 2_000;
/** How far the clocks of functions are apart at most. */
const CLOCK_SECONDS_MAX = 60;
/** Shards of the stream are read this far apart at most, unless one is held up. */
const RECENT_SECONDS = 15;

/** Where the head lies. */
export const headKey = (company: string) => ({ pk: partition(company, 'counters'), sk: 'ledger' });
/** The counter of events of a former version. */
const formerCounterKey = (company: string) => ({ pk: partition(company, 'counters'), sk: 'events' });

const emptyHead: LedgerHead = { last: 0, at: '', latest: '', reach: 0, horizon: 0, recent: [] };

/** The head an item holds, or nothing. */
export function readHead(item: Item | undefined): LedgerHead | undefined {
  if (!item) return undefined;
  const { last, at, latest, reach, horizon, recent, open, undone } = item;
  return {
    last: Number(last),
    at: String(at),
    latest: String(latest),
    reach: Number(reach),
    horizon: Number(horizon),
    recent: readRecent(recent as Uint8Array | undefined),
    ...(open !== undefined && { open: readOpen(String(open)) }),
    ...(undone !== undefined && { undone: undone as readonly UndoneSequences[] }),
  };
}

function readRecent(bytes: Uint8Array | undefined): readonly RecentEvent[] {
  if (!bytes) return [];
  const buffer = Buffer.from(bytes);
  return Array.from({ length: buffer.length / RECENT_BYTES }, (_, position) => ({
    mark: buffer.readBigUInt64BE(position * RECENT_BYTES),
    second: buffer.readUInt32BE(position * RECENT_BYTES + 8),
  }));
}

function recentBytes(recent: readonly RecentEvent[]): Uint8Array {
  const buffer = Buffer.alloc(recent.length * RECENT_BYTES);
  for (const [position, { mark, second }] of recent.entries()) {
    buffer.writeBigUInt64BE(mark, position * RECENT_BYTES);
    buffer.writeUInt32BE(second, position * RECENT_BYTES + 8);
  }
  return buffer;
}

/** What the head keeps of an event's id: two ids have the same by a chance of 1 in 2^64. */
const markOf = (id: string) => createHash('sha256').update(id).digest().readBigUInt64BE();

/** The sequence of a recent event of this id, or nothing. */
export function recentSequence({ last, recent }: LedgerHead, id: string): number | undefined {
  const mark = markOf(id);
  const position = recent.findLastIndex((event) => event.mark === mark);
  return position < 0 ? undefined : last - recent.length + 1 + position;
}

/** The head once it has taken in the entry that follows it. */
export function headAfter<H extends LedgerHead>(head: H, entry: LedgerEntry): H {
  const { last, at, latest, reach, events } = entry;
  const known = [...head.recent, ...events.map(({ id, second }) => ({ mark: markOf(id), second }))];
  const recentFrom = Math.max(0, known.length - RECENT_MAX);
  const leastFrom = Math.max(0, known.length - RECENT_MIN);
  const young = known.findIndex(({ second }, position) => position >= recentFrom && second >= reach - RECENT_SECONDS);
  const from = Math.min(leastFrom, young < 0 ? leastFrom : young);
  const horizon = known.slice(0, from).reduce((latestGone, { second }) => Math.max(latestGone, second), head.horizon);
  const open = head.open && openAfter(head.open, entry);
  return { ...head, last, at, latest, reach, horizon, recent: known.slice(from), open };
}

/** The head from which a ledger goes on behind sequences that were undone; of its recent events their entries tell. */
export const headBehind = (head: LedgerHead, gap: UndoneSequences, before = head.undone ?? []): LedgerHead => ({
  ...head,
  last: gap.until,
  horizon: Math.max(head.horizon, head.reach),
  recent: [],
  undone: [...before, gap],
});

/** Moves the head on; one that others have moved as far stays. One write. */
export async function moveHead(company: string, head: LedgerHead): Promise<void> {
  const command = new PutCommand({
    TableName: tableName(),
    Item: headItem(company, head),
    ConditionExpression: 'attribute_not_exists(pk) OR #last < :last',
    ExpressionAttributeNames: { '#last': 'last' },
    ExpressionAttributeValues: { ':last': head.last },
  });
  await db().send(command).catch(itemInTheWay);
}

/** The item of a head. */
export const headItem = (company: string, { recent, open, ...mark }: LedgerHead): Item => ({
  ...headKey(company),
  ...mark,
  recent: recentBytes(recent),
  ...(open && { open: openText(open) }),
});

/** The head of a ledger that had none: the one it has by now, or where a former version has left its counter. One read. */
export async function unbegunHead(company: string): Promise<LedgerHead> {
  const { present, former } = await readUnbegun(company);
  return present ?? readFormerCounter(former);
}

async function readUnbegun(company: string) {
  const [place, formerPlace] = [headKey(company), formerCounterKey(company)];
  const items = await readMany([place, formerPlace]);
  return {
    present: readHead(items.find(({ sk }) => sk === place.sk)),
    former: items.find(({ sk }) => sk === formerPlace.sk),
  };
}

/**
 * The head in place of the counter of a former version; without one, that of a new ledger. What the former version has
 * recorded has an item under its id, which is looked for up to the horizon.
 */
export function readFormerCounter(counter: Item | undefined): LedgerHead {
  if (!counter) return emptyHead;
  const { last, at, latest } = counter;
  const horizon = Math.ceil(Date.parse(String(at)) / 1_000) + CLOCK_SECONDS_MAX;
  return { last: Number(last), at: String(at), latest: String(latest ?? ''), reach: 0, horizon, recent: [] };
}

/**
 * The same, for a writer that goes on behind it. The counter is marked as gone, by which a former version that is
 * still at work stands back. One read, and one transaction in the life of a company that has such a counter.
 */
export const firstHead = (company: string): Promise<LedgerHead> =>
  retryConflicts(async () => {
    const { present, former } = await readUnbegun(company);
    if (present) return present;
    const head = readFormerCounter(former);
    if (former) await apply(takeoverWrites(company, head));
    return head;
  });

const takeoverWrites = (company: string, head: LedgerHead): readonly Write[] => [
  putWrite(headItem(company, head), 'attribute_not_exists(pk)'),
  {
    action: {
      Update: {
        TableName: tableName(),
        Key: formerCounterKey(company),
        UpdateExpression: 'SET gone = :now',
        ConditionExpression: '#last = :last AND attribute_not_exists(gone)',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':now': new Date().toISOString(), ':last': head.last },
      },
    },
    refused: () => lostRace('Other changes of the company were recorded at the same moment.'),
  },
];
