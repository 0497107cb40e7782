import type { DynamoDBRecord } from 'aws-lambda';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { changeOf, type FirstUnchanged, firstUnchangedOf } from '../../../shared/events/change.ts';
import type { Change, EntityEvents } from '../../../shared/events/definition.ts';
import { type Company, companyKey } from '../../../shared/identity.ts';
import { HopelessError, isHopeless } from '../../../shared/queue/hopeless.ts';
import { entityEvents } from '../../events.ts';
import { parkedCountOf } from '../../parked-count.ts';
import { listForArchive } from './archive-list.ts';
import { noteCreation } from './creations.ts';
import { type Recording, recordEvents as recordInLedger } from './ledger.ts';
import type { ChangeToRecord, RecordedChange } from './ledger-entry.ts';
import { headKey, type LedgerHead, readHead } from './ledger-head.ts';
import { eventMessages, type Outgoing, sendAll } from './outgoing.ts';
import { readSubscriptionVersion, subscriptionVersionKey } from './subscription-version.ts';
import { type Subscriptions, subscriptionsOf } from './subscriptions.ts';
import { formerFields } from './versions.ts';
import { workDelay } from './work-delay.ts';

/** A change from the stream, what it means, and the work of ours it brings about. */
type MeantChange = {
  readonly change: Change<never>;
  readonly events: EntityEvents<never>;
  readonly work: ReturnType<NonNullable<EntityEvents<never>['work']>>;
};

/** What a company's changes of this batch have become: an event each, or the reason why not. */
type RecordedBatch = {
  readonly audience: Subscriptions;
  readonly ledgerEvents: ReadonlyMap<MeantChange, ChangeToRecord | Error>;
  readonly recording: Recording;
  /** What parked requests of the company are told. */
  readonly arrivals: ReadonlyMap<MeantChange, Outgoing>;
};

/**
 * Looks at a batch of the table's stream and answers what publishes each record: every committed change becomes one event
 * of its company's ledger, and the event deliveries and channel changes. A repeated record finds its event, and makes the
 * same deliveries under the same identifiers. A record that makes no sense fails alone. The messages of all records go
 * together, in as few calls as the quotas allow.
 */
export function publicationOf(records: readonly DynamoDBRecord[]): (record: DynamoDBRecord) => Promise<void> {
  const read = new Map(records.map((record) => [record, meantChange(record)]));
  const meant = [...read.values()].filter(isMeant);
  const companies = new Map<string, Promise<RecordedBatch | undefined>>();
  for (const [company, changes] of Map.groupBy(meant, ({ change }) => change.company))
    companies.set(company, recordAll(company, changes));
  const published = new Map(meant.map((one) => [one, publish(one, companies.get(one.change.company))]));
  const work = new Map(meant.map((one) => [one, workOf(one)]));
  const faults = sendAll([...published.values(), ...[...work.values()].map((messages) => Promise.resolve(messages))]);
  // The records report the rejection; this handler only prevents an unhandled one.
  faults.catch(() => {});
  return async (record) => {
    const one = read.get(record);
    if (one instanceof Error) throw one;
    if (!one) return;
    if (!isMeant(one)) return noteCreation(one);
    const outgoing = [...((await published.get(one)) ?? []), ...(work.get(one) ?? [])];
    const taken = await faults;
    for (const { message } of outgoing) if (taken.has(message)) throw taken.get(message);
    await (await companies.get(one.change.company))?.recording.followed;
  };
}

const isMeant = (one: ReturnType<typeof meantChange>): one is MeantChange =>
  one !== undefined && !(one instanceof Error) && 'change' in one;

/** What a record means; nothing where it changes no entity that is told of, and where its history needs no word of it. */
function meantChange(record: DynamoDBRecord): MeantChange | FirstUnchanged | Error | undefined {
  try {
    const change = changeOf(record);
    const unchanged = change ? undefined : firstUnchangedOf(record);
    const events = entityEvents.find(({ entity }) => entity === (change ?? unchanged)?.entity);
    if (!events) return undefined;
    return change ? { change, events, work: events.work?.(change) } : unchanged;
  } catch (error) {
    return unreadable(error);
  }
}

/** What reading a change comes to depends on nothing else: it will be the same again. */
const unreadable = (cause: unknown) => new HopelessError(`The change cannot be shown: ${cause}`, { cause });

/** Records the changes of one company in their order; nothing when the company is gone. One read, and those of the audience. */
async function recordAll(id: string, changes: readonly MeantChange[]): Promise<RecordedBatch | undefined> {
  const [companyPlace, headPlace, versionPlace] = [companyKey(id), headKey(id), subscriptionVersionKey(id)];
  const keys = new Set(changes.flatMap(({ change }) => change.by?.key ?? []));
  const items = await readMany([companyPlace, headPlace, versionPlace, ...[...keys].map((key) => keyPlace(id, key))]);
  const at = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
    items.find((item) => item.pk === pk && item.sk === sk);
  const company = at(companyPlace)?.data as Company | undefined;
  if (!company) return undefined;
  const signed = changes.map((one) => [one, { ...one, change: withKeyName(one.change, at) }] as const);
  const ledgerEvents = new Map(signed.map(([one, named]) => [one, changeToRecord(named, company)]));
  const fit = [...ledgerEvents.values()].filter((one): one is ChangeToRecord => !(one instanceof Error));
  const [audience, recording] = await Promise.all([
    subscriptionsOf(id, readSubscriptionVersion(at(versionPlace))),
    recordFit(id, readHead(at(headPlace)), fit),
    company.sandbox === undefined ? listForArchive(id) : undefined,
  ]);
  const arrivals = parkedCountOf(at(versionPlace)) > 0 ? arrivalsOf(id, changes) : new Map();
  return { audience, ledgerEvents, recording, arrivals };
}

/** That something of a kind of entity has come, or is called otherwise by now, goes with the first of its changes. */
function arrivalsOf(company: string, changes: readonly MeantChange[]): ReadonlyMap<MeantChange, Outgoing> {
  const firsts = new Map(
    changes
      .filter(({ change }) => change.kind !== 'deleted')
      .toReversed()
      .map((one) => [one.change.entity, one]),
  );
  return new Map(
    [...firsts].map(([entity, one]) => [
      one,
      { queue: 'parked', message: { body: { company, entity }, group: company } },
    ]),
  );
}

/** Where a company keeps what it sees of an API key. */
const keyPlace = (company: string, key: string) => ({ pk: partition(company, 'api-keys'), sk: key });

/** The change with what its API key is called; a key that is gone by now has no name any more. */
function withKeyName(
  change: Change<never>,
  at: (place: { readonly pk: string; readonly sk: string }) => Item | undefined,
): Change<never> {
  const { by, company } = change;
  if (by?.key === undefined) return change;
  const { name } = (at(keyPlace(company, by.key))?.data ?? {}) as { readonly name?: string };
  return { ...change, by: { ...by, keyName: name } };
}

/**
 * Where each change stands in the ledger. One that can never be recorded keeps none of the others from it: then each goes
 * alone.
 */
async function recordFit(
  company: string,
  head: LedgerHead | undefined,
  fit: readonly ChangeToRecord[],
): Promise<Recording> {
  try {
    return await recordInLedger(company, head, fit, new Date());
  } catch (error) {
    if (!isHopeless(error) || fit.length === 1) throw error;
    const places = new Map<string, RecordedChange>();
    let last: Recording = { places, head, followed: Promise.resolve() };
    for (const one of fit) {
      await last.followed;
      last = await recordFit(company, last.head, [one]).catch((reason) => {
        if (!isHopeless(reason)) throw reason;
        return last;
      });
      for (const [id, place] of last.places) places.set(id, place);
    }
    return { ...last, places };
  }
}

/** A change that cannot be shown must not keep the others from being recorded. */
function changeToRecord({ change, events }: MeantChange, company: Company): ChangeToRecord | Error {
  const viewing = { zone: company.timeZone, now: new Date(change.at), workers: true };
  try {
    const notifications = events.notifications?.(change, viewing) ?? [];
    const data = events.show(change.data, viewing);
    const before = formerFields(
      shownBefore(() => change.before && events.show(change.before, viewing)),
      data,
    );
    return { change, events, data, notifications, before };
  } catch (error) {
    return unreadable(error);
  }
}

/** The state before is history: where a former version has left what can not be shown, the change is told without it. */
function shownBefore(show: () => unknown): unknown {
  try {
    return show();
  } catch {
    return undefined;
  }
}

/** Records what receivers are to get of a change, and answers the messages that lead there; none when the company is gone. */
async function publish(
  one: MeantChange,
  recorded: Promise<RecordedBatch | undefined> | undefined,
): Promise<readonly Outgoing[]> {
  const batch = await recorded;
  if (!batch) return [];
  const event = batch.ledgerEvents.get(one);
  if (event instanceof Error) throw event;
  const place = batch.recording.places.get(one.change.id);
  if (!event || !place) throw new HopelessError(`The change ${one.change.id} was not recorded.`);
  const arrival = batch.arrivals.get(one);
  return [...(await eventMessages(event, place, batch.audience)), ...(arrival ? [arrival] : [])];
}

function workOf({ change, work }: MeantChange): readonly Outgoing[] {
  if (!work) return [];
  const delaySeconds = workDelay(change, Date.now());
  const held = delaySeconds > 0 && { delaySeconds };
  return work.messages.map((body) => ({ queue: work.queue, message: { body, ...held } }));
}
