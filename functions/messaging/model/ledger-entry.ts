import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Item, padId, partition, shownKey } from '../../../shared/db/entity.ts';
import type { Change, EntityEvents, Notification } from '../../../shared/events/definition.ts';
import { memo } from '../../../shared/memo.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import type { Writer } from '../../../shared/writer.ts';
import { type DigestStep, groupedSteps, stepGroups } from './digest-steps.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';

/** Small texts gain nothing; the others shrink to a fraction, and so does what writing them costs. */
const PLAIN_BYTES_MAX = 400;
/** From here on a payload would not fit into an item beside everything else: the event is kept without it. */
const PAYLOAD_BYTES_MAX = 380_000;

/** What the ledger keeps of a change besides its name: the state as a GET shows it, what it was, and the webhook calls. */
export type Payload = {
  readonly data: unknown;
  readonly notifications: readonly Notification[];
  /** Of an update, what the fields that differ were before. */
  readonly before?: Readonly<Record<string, unknown>> | undefined;
};

/** One change of a company, as it stands in its ledger. */
export type LedgerEvent = {
  /** Gap-free within the company, from 1. */
  readonly sequence: number;
  readonly id: string;
  readonly entity: string;
  readonly kind: Change<never>['kind'];
  /** Sort key of the entity. */
  readonly key: string;
  /** What identifies the entity for all time, where that is not its key. */
  readonly identity?: string | undefined;
  readonly version: number;
  /** When the change was committed, and when it was recorded here: the latter never decreases with the sequence. */
  readonly at: Instant;
  readonly recordedAt: Instant;
  /** The second the table's stream dates the change to, since 1970; 0 of what a former version recorded. */
  readonly second: number;
  /** Nothing where that is not known, as of what a former version recorded. */
  readonly by?: Writer | undefined;
  /** Of the first change of an entity, when that was created. */
  readonly createdAt?: Instant | undefined;
  /** Nothing when the payload was too large to be kept. */
  readonly payload: Payload | undefined;
};

/** Where a change stands in the ledger, and when it was made. */
export type RecordedChange = Pick<LedgerEvent, 'sequence' | 'at'>;

/** One change, ready to be recorded. */
export type ChangeToRecord = { readonly change: Change<never>; readonly events: EntityEvents<never> } & Payload;

/** What an entry says of all events up to its last one; none of it ever decreases. */
export type LedgerMark = {
  /** The last sequence given. */
  readonly last: number;
  /** When it was recorded. */
  readonly at: Instant;
  /** The instant of the last change of those that may overtake others; empty before there is any. */
  readonly latest: Instant;
  /** The latest `second` of all events. */
  readonly reach: number;
};

/** The events that were recorded together, as one item of the table under the sequence of the first. */
export type LedgerEntry = LedgerMark & {
  readonly first: number;
  /** The latest `second` of the events that a repetition was no longer compared with when this was written. */
  readonly horizon: number;
  readonly events: readonly LedgerEvent[];
  /** What it brings into the digest. */
  readonly digest: readonly DigestStep[];
  /** What it leaves open, for a later entry to bring into the digest. */
  readonly steps: readonly DigestStep[];
  /** Its `digest` has all that was open. */
  readonly settles: boolean;
};

/** When what was recorded at an instant may go, in seconds since 1970. */
export const entryTtl = (recordedAt: Instant) =>
  Math.floor(Date.parse(recordedAt) / 1_000) + EVENT_RETENTION_DAYS * DAY_SECONDS;

/** Partition of the entries of a company. */
export const eventsPartition = (company: string) => partition(company, 'events');

type Name = Omit<LedgerEvent, 'sequence' | 'recordedAt' | 'payload'>;

/** What a new entry is made of. */
export type NewEntry = LedgerMark & {
  readonly horizon: number;
  readonly names: readonly Name[];
  /** One per name. */
  readonly payloads: readonly Payload[];
  /** What the entry is to bring into the digest, with all that was open, or to leave open. */
  readonly digest: readonly DigestStep[];
  readonly steps: readonly DigestStep[];
};

/** The item of a new entry. */
export function entryItem(company: string, entry: NewEntry): Item {
  const { last, at, latest, reach, horizon, names, digest, steps } = entry;
  const payloads = packed(entry.payloads);
  return {
    pk: eventsPartition(company),
    sk: padId(last - names.length + 1),
    recordedAt: at,
    latest,
    reach,
    horizon,
    names: packed(
      names.map(({ id, entity, kind, key, version, at, second, by, identity, createdAt }): StoredName => {
        const writer = by && ([by.caller, by.requestId, by.key, by.keyName] as const);
        const isKey = identity === key;
        const name = [id, entity, kind, key, version, at, second, writer, isKey ? undefined : identity] as const;
        return createdAt === undefined ? name : [...name, createdAt];
      }),
    ),
    ...(payloads.length <= PAYLOAD_BYTES_MAX && { payloads }),
    ...(digest.length > 0 && { digest: packed(digest), settles: true }),
    ...(steps.length > 0 && { steps: packed(stepGroups(steps)) }),
    ttl: entryTtl(at),
  };
}

function packed(value: unknown): string | Uint8Array {
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) <= PLAIN_BYTES_MAX) return json;
  return brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

function unpacked<T>(value: unknown): T | undefined {
  if (value === undefined) return undefined;
  const json = typeof value === 'string' ? value : brotliDecompressSync(value as Uint8Array).toString('utf8');
  return JSON.parse(json) as T;
}

/** A text, or what JSON makes of a missing one. */
type Absent = string | null | undefined;

type StoredName = readonly [
  id: string,
  entity: string,
  kind: LedgerEvent['kind'],
  key: string,
  version: number,
  at: Instant,
  second: number,
  by?: readonly [caller: Writer['caller'], requestId?: Absent, key?: Absent, keyName?: Absent] | null | undefined,
  identity?: Absent,
  createdAt?: Instant,
];

/** The entry an item of the table holds. Payloads are unpacked on first access: filters never need them. */
export function readEntry(item: Item): LedgerEntry {
  const first = Number(item.sk);
  const at = String(item.recordedAt);
  const names = unpacked<readonly StoredName[]>(item.names) ?? [formerName(item)];
  const payloads = memo(() =>
    item.names ? unpacked<readonly Payload[]>(item.payloads) : [unpacked<Payload>(item.packed ?? item.payload)],
  );
  return {
    first,
    last: first + names.length - 1,
    at,
    latest: String(item.latest ?? ''),
    reach: Number(item.reach ?? 0),
    horizon: Number(item.horizon ?? 0),
    digest: unpacked<readonly DigestStep[]>(item.digest) ?? [],
    steps: groupedSteps(unpacked<Parameters<typeof groupedSteps>[0]>(item.steps) ?? []),
    settles: item.settles === true,
    events: names.map(([id, entity, kind, key, version, madeAt, second, by, identity, createdAt], position) => ({
      sequence: first + position,
      id,
      entity,
      kind,
      key,
      version,
      at: madeAt,
      recordedAt: at,
      second,
      by: by ? readWriter(by) : undefined,
      identity: identity ?? undefined,
      createdAt,
      get payload() {
        return payloads()?.[position];
      },
    })),
  };
}

const readWriter = ([caller, requestId, key, keyName]: NonNullable<StoredName[7]>): Writer => ({
  caller,
  requestId: requestId ?? undefined,
  key: key ?? undefined,
  keyName: keyName ?? undefined,
});

/** A former version wrote an item for each event, and its totals with it. */
const formerName = ({ id, of, kind, key, version, at }: Item) => [id, of, kind, key, version, at, 0] as StoredName;

/** Name of what happened, such as `suppliers.updated`. */
export const eventType = ({ entity, kind }: Pick<LedgerEvent, 'entity' | 'kind'>) => `${entity}.${kind}`;

/** The key as the API writes it. */
export const eventKey = ({ key }: Pick<LedgerEvent, 'key'>) => shownKey(key);
