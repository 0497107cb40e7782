import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, padId, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { creationOf } from './creations.ts';
import { eventsPartition, type LedgerEvent, readEntry } from './ledger-entry.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';
import { formerKeysPartition, versionsPartition } from './versions.ts';

/** An entity as a path names it: whether it is there, and by what its versions are found, if that is known. */
type Named = {
  readonly isThere: boolean;
  readonly identity: string | undefined;
  /** When it was created, if it was not written since. */
  readonly createdAt?: Instant | undefined;
};

/** Who has a key, or had it last within 30 days. One read. */
export async function namedEntity(company: string, entity: string, key: string, now: Date): Promise<Named> {
  const places = [
    { pk: partition(company, entity), sk: key },
    { pk: formerKeysPartition(company, entity), sk: key },
  ];
  const found = await readMany(places);
  const [present, former] = places.map(({ pk }) => found.find((item) => item.pk === pk));
  if (present) {
    const createdAt = Number(present.version) === 1 ? String(present.at) : undefined;
    return { isThere: true, identity: identityIn(present), createdAt };
  }
  return { isThere: false, identity: former && isKept(former, now) ? String(former.identity) : undefined };
}

function identityIn({ sk, data }: Item): string {
  const { id } = (data ?? {}) as { readonly id?: unknown };
  return typeof id === 'number' ? padId(id) : sk;
}

/** What DynamoDB has not removed yet although its time is over counts as gone. */
const isKept = ({ ttl }: Item, now: Date) => Number(ttl) * 1_000 > now.getTime();

/** Which versions: of which entity, up to `most` of those before a sequence, or the latest. */
type VersionsQuestion = {
  readonly company: string;
  readonly entity: string;
  readonly identity: string;
  readonly createdAt: Instant | undefined;
  readonly before: number | undefined;
  readonly most: number;
  readonly now: Date;
};

/**
 * The events of one entity, the latest first, the sequence of the last one, and whether there are earlier ones. Two reads,
 * and those of its creation where that has no place: what came next, or the entity, says when it was.
 */
export async function readVersions(question: VersionsQuestion) {
  const { company, before, most } = question;
  const read = await placesUpTo(question);
  const places = read.filter(({ sk, entry }) => entry !== undefined && Number(sk) !== before);
  const wanted = places.slice(0, most);
  const entries = [...new Set(wanted.map(({ entry }) => padId(Number(entry))))];
  const beyond = places.slice(most);
  const [found, creations] = await Promise.all([
    readMany(entries.map((sk) => ({ pk: eventsPartition(company), sk }))),
    creationsOf(
      question,
      read.filter((place) => !beyond.includes(place)),
    ),
  ]);
  const recorded = new Map(found.flatMap((item) => readEntry(item).events).map((event) => [event.sequence, event]));
  const from = Number(beyond[0]?.sk ?? 0);
  const events = [
    ...wanted.flatMap(({ sk }) => recorded.get(Number(sk)) ?? []),
    ...creations.filter(
      ({ sequence }) =>
        sequence > from &&
        (before === undefined || sequence < before) &&
        !wanted.some(({ sk }) => Number(sk) === sequence),
    ),
  ].toSorted((a, b) => b.sequence - a.sequence);
  const shown = events.slice(0, most);
  return {
    events: shown,
    last: events.length > most ? (shown.at(-1)?.sequence ?? 0) : Number(wanted.at(-1)?.sk ?? 0),
    hasMore: events.length > most || beyond.length > 0,
  };
}

/** The places up to the one a page goes on behind, which says when the entity was created, too. */
async function placesUpTo({ company, entity, identity, before, most, now }: VersionsQuestion) {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk <= :before',
      ExpressionAttributeValues: {
        ':pk': versionsPartition(company, entity, identity),
        ':before': before === undefined ? ':' : padId(before),
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: most + 2,
    }),
  );
  return (Items as Item[]).filter((item) => isKept(item, now));
}

/** The creations that places, or the entity itself, know of. */
async function creationsOf(question: VersionsQuestion, places: readonly Item[]): Promise<readonly LedgerEvent[]> {
  const { createdAt, before, now } = question;
  const expired = new Date(now.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS).toISOString();
  const known = places.flatMap(({ created }) => (created === undefined ? [] : String(created)));
  const instants = new Set([...known, ...(createdAt !== undefined && before === undefined ? [createdAt] : [])]);
  const kept = [...instants].filter((instant) => instant > expired);
  const found = await Promise.all(kept.map((instant) => creationOf({ ...question, createdAt: instant })));
  return [...new Map(found.flatMap((event) => (event ? [[event.sequence, event] as const] : []))).values()];
}
