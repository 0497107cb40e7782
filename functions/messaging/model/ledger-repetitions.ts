import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Change } from '../../../shared/events/definition.ts';
import {
  type ChangeToRecord,
  entryTtl,
  type LedgerEntry,
  type LedgerEvent,
  type RecordedChange,
} from './ledger-entry.ts';
import { type LedgerHead, recentSequence } from './ledger-head.ts';
import { entriesFrom, entryAt } from './ledger-walk.ts';

const idsPartition = (company: string) => partition(company, 'event-ids');

/**
 * Which of the changes are recorded already, and where. The stream repeats a change within seconds, if at all: it is among
 * the recent events of the head, at no read. An older one was either recorded when it was late already, and has an item
 * under its id, or stands in one of the entries that were written while it was recent.
 */
export async function earlierPlaces(
  company: string,
  head: LedgerHead,
  changes: readonly ChangeToRecord[],
): Promise<ReadonlyMap<string, RecordedChange>> {
  const places = new Map<string, RecordedChange>();
  const late: Change<never>[] = [];
  const recent = changes.map(async ({ change, events }) => {
    const sequence = recentSequence(head, change.id);
    if (sequence !== undefined) {
      const at = events.overtaking ? await recordedInstant(company, sequence) : change.at;
      places.set(change.id, { sequence, at });
    } else if (change.second <= head.horizon) late.push(change);
  });
  await Promise.all(recent);
  if (late.length === 0) return places;
  const items = await readMany(late.map(({ id }) => ({ pk: idsPartition(company), sk: id })));
  for (const { sk, sequence, at } of items) places.set(sk, { sequence: Number(sequence), at: String(at) });
  const unknown = late.filter(({ id }) => !places.has(id));
  for (const second of new Set(unknown.map((change) => change.second))) {
    for (const { id, sequence, at } of await eventsOfSecond(company, head, second)) places.set(id, { sequence, at });
  }
  return places;
}

/** The ledger has dated the change again: only its entry knows when. One read. */
async function recordedInstant(company: string, sequence: number) {
  const entry = await entryAt(company, sequence);
  const event = entry?.events.find((one) => one.sequence === sequence);
  if (!event) throw new Error(`The event ${sequence} is gone.`);
  return event.at;
}

/**
 * Events among which one of this second is, if it was recorded while it was recent: in the entries that reach it and have
 * it before their horizon, which lie side by side. Some 20 reads to find the first of them, and as many as they take.
 */
async function eventsOfSecond(company: string, head: LedgerHead, second: number): Promise<readonly LedgerEvent[]> {
  const first = await firstReaching(company, head.last, second);
  const events: LedgerEvent[] = [];
  for await (const entry of entriesFrom(company, first)) {
    if (entry.horizon >= second || entry.first > head.last) break;
    events.push(...entry.events);
  }
  return events;
}

/** The first sequence of the first entry that reaches a second; none does: the one after the last. */
async function firstReaching(company: string, last: number, second: number): Promise<number> {
  let [from, to] = [1, last + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const entry = await entryAt(company, middle);
    if (entry && entry.reach >= second) to = entry.first;
    // Sequences that were undone lie in no entry.
    else from = Math.max(entry?.last ?? 0, middle) + 1;
  }
  return from;
}

/** The writes that leave what an entry has recorded late under its id. */
export const idWrites = (
  company: string,
  { events, horizon, at: recordedAt }: LedgerEntry,
): readonly Promise<unknown>[] =>
  events
    .filter(({ second }) => second <= horizon)
    .map(({ id, sequence, at }) => {
      const Item = { pk: idsPartition(company), sk: id, sequence, at, ttl: entryTtl(recordedAt) };
      return db().send(new PutCommand({ TableName: tableName(), Item }));
    });
