import { gzipSync } from 'node:zlib';
import { padId, shownKey } from '../../../shared/db/entity.ts';
import { eventKey, type LedgerEntry, type LedgerEvent } from '../model/ledger-entry.ts';
import { entriesFrom } from '../model/ledger-walk.ts';
import { fieldChanges } from '../model/versions.ts';

/** Text of an object before it is compressed, from which on the next entry begins another one. */
const CHUNK_CHARACTERS_MIN = 8_000_000;

/** Whole entries of the ledger that one object holds: of one company and one day. */
export type Chunk = {
  /** In UTC, such as `2026-11-29`. */
  readonly day: string;
  readonly first: number;
  readonly last: number;
  readonly lines: readonly string[];
};

/** The day, in UTC, of an instant. */
export const dayOf = (instant: string) => instant.slice(0, 10);

/**
 * What is to be archived of a company after a sequence, up to the end of a day. Where a chunk ends follows from where it
 * begins and from the ledger alone, which takes nothing more on a day that is over: a second run makes the same.
 */
export async function* chunksAfter(company: string, after: number, through: string): AsyncGenerator<Chunk> {
  let open: (Omit<Chunk, 'lines'> & { readonly lines: string[] }) | undefined;
  let characters = 0;
  for await (const entry of entriesFrom(company, after + 1)) {
    const day = dayOf(entry.at);
    if (day > through) break;
    if (open && (open.day !== day || characters >= CHUNK_CHARACTERS_MIN)) {
      yield open;
      open = undefined;
    }
    const {
      first,
      lines,
    }: Pick<NonNullable<typeof open>, 'first' | 'lines'> = open ?? { first: entry.first, lines: [] };
    if (!open) characters = 0;
    const added = linesOf(entry);
    characters += added.reduce((sum, line) => sum + line.length, 0);
    lines.push(...added);
    open = { day, first, last: entry.last, lines };
  }
  if (open) yield open;
}

const linesOf = ({ events }: LedgerEntry) => events.map((event) => JSON.stringify(archivedEvent(event)));

/** Where an object lies: by company and day, as the table of Athena finds it, under its first sequence. */
export const objectName = (company: string, { day, first }: Chunk) =>
  `events/company=${company}/day=${day}/${padId(first)}.jsonl.gz`;

/** What an object holds: a line of JSON for each event, in their order. */
export const objectBody = ({ lines }: Chunk) => gzipSync(`${lines.join('\n')}\n`);

/** An event as columns of the archive's table, instants in UTC; what has a form of its own is JSON in text. */
export function archivedEvent(event: LedgerEvent) {
  const { sequence, id, entity, kind, key, identity = key, version, at, recordedAt, by, payload } = event;
  const changes = kind === 'updated' ? fieldChanges(event) : undefined;
  return {
    sequence,
    event_id: id,
    entity,
    kind,
    key: String(eventKey(event)),
    identity: String(shownKey(identity)),
    version,
    changed_at: at,
    recorded_at: recordedAt,
    caller: by?.caller ?? null,
    api_key: by?.key ?? null,
    api_key_name: by?.keyName ?? null,
    request_id: by?.requestId ?? null,
    data: payload ? JSON.stringify(payload.data ?? null) : null,
    changes:
      changes?.map(({ field, before, after }) => ({
        field,
        before: JSON.stringify(before ?? null),
        after: JSON.stringify(after ?? null),
      })) ?? null,
  };
}
