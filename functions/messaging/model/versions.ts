import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, padId, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import {
  entryTtl,
  eventsPartition,
  type LedgerEntry,
  type LedgerEvent,
  type Payload,
  readEntry,
} from './ledger-entry.ts';

/** The fields of a JSON object by name. */
type Fields = Readonly<Record<string, unknown>>;

/** A field that a change has given another value. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Partition of the places of one entity in the ledger, by its identity. */
const versionsPartition = (company: string, entity: string, identity: string) =>
  partition(company, 'versions', `${entity}#${identity}`);

/** Partition of who had a key that is not its identity until it was removed or got another one. */
const formerKeysPartition = (company: string, entity: string) => partition(company, 'former-keys', entity);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the fields that differ were before, as the ledger keeps it; nothing where these are no objects. */
export function formerFields(before: unknown, after: unknown): Fields | undefined {
  if (!isFields(before) || !isFields(after)) return undefined;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, before[name] ?? null]));
}

/** The fields an event has changed, with what they were and are; nothing where the ledger does not know. */
export function fieldChanges({ kind, payload }: Pick<LedgerEvent, 'kind' | 'payload'>): FieldChange[] | undefined {
  const { data, before }: Partial<Payload> = payload ?? {};
  if (!isFields(data)) return undefined;
  if (kind === 'updated') {
    return before && Object.keys(before).map((field) => ({ field, before: before[field], after: data[field] ?? null }));
  }
  const said = Object.entries(data).filter(([, value]) => value !== null);
  return said.map(([field, value]) =>
    kind === 'created' ? { field, before: null, after: value } : { field, before: value, after: null },
  );
}

/**
 * The writes by which the events of an entry are found by their entity: its place in the ledger, and of a key that is no
 * identity and goes, whose it was. Doing it again changes nothing.
 */
export function versionWrites(company: string, { first, at, events }: LedgerEntry): readonly Promise<unknown>[] {
  const ttl = entryTtl(at);
  const put = (Item: Item) => db().send(new PutCommand({ TableName: tableName(), Item }));
  return events.flatMap(({ sequence, entity, kind, key, identity = key }) => [
    put({ pk: versionsPartition(company, entity, identity), sk: padId(sequence), entry: first, ttl }),
    ...(kind === 'deleted' && identity !== key
      ? [formerKeyWrite(company, { entity, key, identity, sequence, ttl })]
      : []),
  ]);
}

type FormerKey = { readonly entity: string; readonly key: string; readonly identity: string };

/** The last one that had the key counts. */
function formerKeyWrite(
  company: string,
  { entity, key, identity, sequence, ttl }: FormerKey & { readonly sequence: number; readonly ttl: number },
) {
  const command = new PutCommand({
    TableName: tableName(),
    Item: { pk: formerKeysPartition(company, entity), sk: key, identity, sequence, ttl },
    ConditionExpression: 'attribute_not_exists(pk) OR #sequence < :sequence',
    ExpressionAttributeNames: { '#sequence': 'sequence' },
    ExpressionAttributeValues: { ':sequence': sequence },
  });
  return db().send(command).catch(itemInTheWay);
}

/** An entity as a path names it: whether it is there, and by what its versions are found, if that is known. */
type Named = { readonly isThere: boolean; readonly identity: string | undefined };

/** Who has a key, or had it last within 30 days. One read. */
export async function namedEntity(company: string, entity: string, key: string, now: Date): Promise<Named> {
  const places = [
    { pk: partition(company, entity), sk: key },
    { pk: formerKeysPartition(company, entity), sk: key },
  ];
  const found = await readMany(places);
  const [present, former] = places.map(({ pk }) => found.find((item) => item.pk === pk));
  if (present) return { isThere: true, identity: identityIn(present) };
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
  readonly before: number | undefined;
  readonly most: number;
  readonly now: Date;
};

/** The events of one entity, the latest first, the sequence of the last one, and whether there are earlier ones. Two reads. */
export async function readVersions({ company, entity, identity, before, most, now }: VersionsQuestion) {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk < :before',
      ExpressionAttributeValues: {
        ':pk': versionsPartition(company, entity, identity),
        ':before': before === undefined ? ':' : padId(before),
      },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: most + 1,
    }),
  );
  const places = (Items as Item[]).filter((item) => isKept(item, now));
  const wanted = places.slice(0, most);
  const entries = [...new Set(wanted.map(({ entry }) => padId(Number(entry))))];
  const found = await readMany(entries.map((sk) => ({ pk: eventsPartition(company), sk })));
  const events = new Map(found.flatMap((item) => readEntry(item).events).map((event) => [event.sequence, event]));
  return {
    events: wanted.flatMap(({ sk }) => events.get(Number(sk)) ?? []),
    last: Number(wanted.at(-1)?.sk ?? 0),
    hasMore: places.length > most,
  };
}
