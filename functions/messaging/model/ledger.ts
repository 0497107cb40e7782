import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { apply } from '../../../shared/db/apply.ts';
import { type Item, padId, partition, shownKey } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import type { Change, EntityEvents, Notification } from '../../../shared/events/definition.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';
import { lostRace } from '../../../shared/problem.ts';
import { type Instant, instantAfter } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';
import { openTally } from './tally.ts';

/** The counter and the mark of the minute are two writes of the transaction. */
const EVENT_WRITES_MAX = TRANSACTION_WRITES_MAX - 2;
/** A transaction may hold 4 MB (DynamoDB quota), of which the keys take some. */
const TRANSACTION_BYTES_MAX = 3_000_000;
/** From here on a payload would not fit into an item beside everything else: the event is kept without it. */
const PAYLOAD_BYTES_MAX = 380_000;
/** Small payloads gain nothing; the others shrink to a fraction, and so does what writing them costs. */
const PLAIN_BYTES_MAX = 700;

/** What can happen to an entity. */
export const CHANGE_KINDS = ['created', 'updated', 'deleted'] as const;

/** What the ledger keeps of a change besides its name: the state as a GET shows it, and the webhook calls. */
type Payload = { readonly data: unknown; readonly notifications: readonly Notification[] };

/** Where a change stands in the ledger, and when it was made. */
export type RecordedChange = Pick<LedgerEvent, 'sequence' | 'at'>;

/** One change, ready to be recorded. */
export type ChangeToRecord = { readonly change: Change<never>; readonly events: EntityEvents<never> } & Payload;

/** One change of a company, as it stands in its ledger. */
export type LedgerEvent = {
  /** Gap-free within the company, from 1. */
  readonly sequence: number;
  readonly id: string;
  readonly entity: string;
  readonly kind: Change<never>['kind'];
  /** Sort key of the entity. */
  readonly key: string;
  readonly version: number;
  /** When the change was committed, and when it was recorded here: the latter never decreases with the sequence. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** Nothing when the payload was too large to be kept. */
  readonly payload: Payload | undefined;
};

/** The counter of a company's events. */
export const counterKey = (company: string) => ({ pk: partition(company, 'counters'), sk: 'events' });
/** Partition of the events of a company, by their sequence. */
export const eventsPartition = (company: string) => partition(company, 'events');
/** Partition of the minutes in which something was recorded, each with the first sequence of the minute. */
export const minutesPartition = (company: string) => partition(company, 'event-minutes');
/** The minute of an instant, as a key. */
export const minuteKey = (at: Instant) => at.slice(0, 16);

const idsKey = (company: string, id: string) => ({ pk: partition(company, 'event-ids'), sk: id });

/** How far a company's ledger has come; `latest` is the instant of the last change of those that may overtake others. */
export type LedgerCounter = { readonly last: number; readonly at: Instant; readonly latest: Instant };

/** What the counter item says; a company without events is at 0. */
export const readCounter = (item: Item | undefined): LedgerCounter => ({
  last: Number(item?.last ?? 0),
  at: String(item?.at ?? ''),
  latest: String(item?.latest ?? ''),
});

/**
 * Records changes of one company, each exactly once however often and by however many readers they arrive, in the order
 * given, and answers the sequence and the instant of each by its id. Counter, events and daily totals move in one
 * transaction, so that the sequence has no gaps and no total counts twice.
 */
export async function recordEvents(
  company: string,
  changes: readonly ChangeToRecord[],
  now: Date,
): Promise<Map<string, RecordedChange>> {
  const places = new Map<string, RecordedChange>();
  for (let rest = changes; rest.length > 0; ) {
    const done = await retryConflicts(() => recordSome(company, rest, now, places));
    rest = rest.slice(done);
  }
  return places;
}

/** Records as many of the first changes as a transaction holds; answers how many are done with. */
async function recordSome(
  company: string,
  changes: readonly ChangeToRecord[],
  now: Date,
  places: Map<string, RecordedChange>,
) {
  const place = counterKey(company);
  const window = changes.slice(0, EVENT_WRITES_MAX);
  const items = await readMany([place, ...window.map(({ change }) => idsKey(company, change.id))]);
  const counter = readCounter(items.find(({ sk, pk }) => pk === place.pk && sk === place.sk));
  const known = new Map(items.flatMap((item) => (item.pk === place.pk ? [] : [[item.sk, item] as const])));
  for (const { change } of window) {
    const item = known.get(change.id);
    if (item) places.set(change.id, { sequence: Number(item.sequence), at: String(item.at ?? change.at) });
  }
  const fresh = window.filter(({ change }) => !places.has(change.id));
  if (fresh.length === 0) return window.length;
  const { writes, taken, recorded } = transaction(company, fresh, counter, now);
  await apply(writes);
  for (const [id, recordedChange] of recorded) places.set(id, recordedChange);
  return taken === fresh.length ? window.length : window.indexOf(fresh[taken] as ChangeToRecord);
}

function transaction(company: string, fresh: readonly ChangeToRecord[], counter: LedgerCounter, now: Date) {
  const recordedAt = now.toISOString() > counter.at ? now.toISOString() : counter.at;
  const ttl = Math.floor(Date.parse(recordedAt) / 1_000) + EVENT_RETENTION_DAYS * DAY_SECONDS;
  const tally = openTally(company);
  const recorded = new Map<string, RecordedChange>();
  const puts: Write[] = [];
  let bytes = 0;
  let taken = 0;
  let { latest } = counter;
  for (const { change, events, ...payload } of fresh) {
    const sequence = counter.last + recorded.size + 1;
    const at = events.overtaking ? instantAfter(latest, change.at) : change.at;
    const item = eventItem(company, sequence, { ...change, at }, payload, { recordedAt, ttl });
    bytes += sizeOf(item);
    // Two for the event; what is counted may take two members and two totals besides.
    const more = events.digestEntry ? 6 : 2;
    if (taken > 0 && (bytes > TRANSACTION_BYTES_MAX || puts.length + tally.size() + more > EVENT_WRITES_MAX)) break;
    tally.add(change, events);
    taken += 1;
    if (events.overtaking) latest = at;
    recorded.set(change.id, { sequence, at });
    const id = { ...idsKey(company, change.id), sequence, at, ttl };
    puts.push(putWrite(item), putWrite(id, 'attribute_not_exists(pk)'));
  }
  const last = counter.last + recorded.size;
  const minute = minuteKey(recordedAt);
  const first = { pk: minutesPartition(company), sk: minute, sequence: counter.last + 1, ttl };
  const marks = minute === minuteKey(counter.at) ? [] : [putWrite(first)];
  const writes = [
    counterWrite(company, counter, { last, at: recordedAt, latest }),
    ...puts,
    ...marks,
    ...tally.writes(),
  ];
  return { writes, taken, recorded };
}

function counterWrite(company: string, from: LedgerCounter, to: LedgerCounter): Write {
  const Put = {
    TableName: tableName(),
    Item: { ...counterKey(company), ...to },
    ConditionExpression: from.last === 0 ? 'attribute_not_exists(pk)' : '#last = :last',
    ...(from.last > 0 && {
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':last': from.last },
    }),
  };
  return { action: { Put }, refused: () => lostRace('Other changes of the company were recorded at the same moment.') };
}

type Times = { readonly recordedAt: Instant; readonly ttl: number };

function eventItem(company: string, sequence: number, change: Change<never>, payload: Payload, times: Times): Item {
  const { id, entity, kind, key, version, at } = change;
  // Not `entity`: by that attribute the table's stream selects what to record.
  const named = { pk: eventsPartition(company), sk: padId(sequence), id, of: entity, kind, key, version, at, ...times };
  const json = JSON.stringify(payload);
  if (Buffer.byteLength(json) <= PLAIN_BYTES_MAX) return { ...named, payload: json };
  const packed = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return packed.length <= PAYLOAD_BYTES_MAX ? { ...named, packed } : named;
}

const sizeOf = ({ packed, payload }: Item) => 500 + ((packed ?? payload ?? '') as Uint8Array | string).length;

/** The event an item of the table holds. Its payload is unpacked on first access: filters never need it. */
export function readEvent(item: Item): LedgerEvent {
  const { sk, id, of, kind, key, version, at, recordedAt } = item;
  const payload = memo(() => unpack(item));
  return {
    sequence: Number(sk),
    id: String(id),
    entity: String(of),
    kind: kind as LedgerEvent['kind'],
    key: String(key),
    version: Number(version),
    at: String(at),
    recordedAt: String(recordedAt),
    get payload() {
      return payload();
    },
  };
}

function unpack({ payload, packed }: Item): Payload | undefined {
  const json = packed ? brotliDecompressSync(packed as Uint8Array).toString('utf8') : (payload as string | undefined);
  return json === undefined ? undefined : (JSON.parse(json) as Payload);
}

/** Name of what happened, such as `suppliers.updated`. */
export const eventType = ({ entity, kind }: Pick<LedgerEvent, 'entity' | 'kind'>) => `${entity}.${kind}`;

/** The key as the API writes it. */
export const eventKey = ({ key }: Pick<LedgerEvent, 'key'>) => shownKey(key);
