import type { Item } from '../../../shared/db/entity.ts';
import { putNew } from '../../../shared/db/put-new.ts';
import { entityIdentity } from '../../../shared/events/change.ts';
import type { Change } from '../../../shared/events/definition.ts';
import { type Instant, instantAfter } from '../../../shared/time/instants.ts';
import { type DigestStep, isDigestDue } from './digest-steps.ts';
import {
  type ChangeToRecord,
  entryItem,
  type LedgerEntry,
  type Payload,
  type RecordedChange,
  readEntry,
} from './ledger-entry.ts';
import { firstHead, headAfter, type LedgerHead, moveHead } from './ledger-head.ts';
import { minuteWrites } from './ledger-minutes.ts';
import { earlierPlaces, idWrites } from './ledger-repetitions.ts';
import { type KnowingHead, knowingHead } from './open-digest.ts';
import { digestSteps, digestWrites } from './tally.ts';
import { versionWrites } from './versions.ts';

/** As many as a batch of the stream has; an entry may have fewer, when they are large. */
const ENTRY_EVENTS_MAX = 100;
/** An item holds 400 KB. One event may have more: it is compressed. */
const ENTRY_BYTES_MAX = 350_000;
/** What an event takes besides its key and its payload. */
const NAME_BYTES = 250;

/** What recording changes has come to. */
export type Recording = {
  /** By the id of the change. */
  readonly places: ReadonlyMap<string, RecordedChange>;
  /** How far the ledger has come with them. */
  readonly head: LedgerHead | undefined;
  /** Fails when what follows from the last entry could not be written: then the changes must come again. */
  readonly followed: Promise<unknown>;
};

/**
 * Records changes of one company, each exactly once however often and by however many readers they arrive, in the order
 * given, and answers the sequence and the instant of each. An entry is written behind the last one only: so sequences have
 * no gaps, and a reader that comes second meets the entry of the first, takes it in, and goes on behind it. Totals, marks
 * and the head follow each entry before the next one is written. `head` is what was read of it, if anything.
 */
export async function recordEvents(
  company: string,
  known: LedgerHead | undefined,
  changes: readonly ChangeToRecord[],
  now: Date,
): Promise<Recording> {
  let head = await knowingHead(company, known ?? (await firstHead(company)));
  let followed: Promise<unknown> = Promise.resolve();
  const distinct = [...new Map(changes.map((one) => [one.change.id, one])).values()];
  const places = new Map(await earlierPlaces(company, head, distinct));
  const isFresh = ({ change }: ChangeToRecord) => !places.has(change.id);
  for (let rest = distinct.filter(isFresh); rest.length > 0; rest = rest.filter(isFresh)) {
    await followed;
    const entry = await standingEntry(nextItem(company, head, rest, now));
    for (const { id, sequence, at } of entry.events) places.set(id, { sequence, at });
    const past = head;
    head = headAfter(past, entry);
    followed = follow(company, past, entry, head);
    // The caller waits for it; this handler only prevents an unhandled rejection.
    followed.catch(() => {});
  }
  return { places, head, followed };
}

/** Writes an entry, unless another one stands there; answers the one that stands. One write. */
const standingEntry = async (item: Item): Promise<LedgerEntry> => readEntry((await putNew(item)) ?? item);

/** Writes what is derived from an entry, then the head; a repetition changes nothing. */
async function follow(company: string, past: LedgerHead, entry: LedgerEntry, head: LedgerHead): Promise<void> {
  await Promise.all([
    ...idWrites(company, entry),
    ...minuteWrites(company, past, entry),
    ...digestWrites(company, entry),
    ...versionWrites(company, entry),
  ]);
  await moveHead(company, head);
}

/** The item of the next entry, with as many of the changes as it holds, at least one. */
function nextItem(company: string, head: KnowingHead, changes: readonly ChangeToRecord[], now: Date): Item {
  const recordedAt = now.toISOString() > head.at ? now.toISOString() : head.at;
  let { latest, reach } = head;
  let bytes = 0;
  const taken: { readonly change: Change<never>; readonly at: Instant; readonly payload: Payload }[] = [];
  const steps: DigestStep[] = [];
  for (const { change, events, ...payload } of changes.slice(0, ENTRY_EVENTS_MAX)) {
    bytes += NAME_BYTES + Buffer.byteLength(change.key) + Buffer.byteLength(JSON.stringify(payload));
    if (taken.length > 0 && bytes > ENTRY_BYTES_MAX) break;
    const at = events.overtaking ? instantAfter(latest, change.at) : change.at;
    if (events.overtaking) latest = at;
    reach = Math.max(reach, change.second);
    taken.push({ change, at, payload });
    steps.push(...digestSteps(change, events));
  }
  const isDue = isDigestDue(head.open, steps);
  return entryItem(company, {
    last: head.last + taken.length,
    at: recordedAt,
    latest,
    reach,
    horizon: head.horizon,
    names: taken.map(({ change, at }) => ({ ...change, at, identity: entityIdentity(change) })),
    payloads: taken.map(({ payload }) => payload),
    digest: isDue ? [...head.open.map(({ step }) => step), ...steps] : [],
    steps: isDue ? [] : steps,
  });
}
