import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { padId, partition } from '../../../shared/db/entity.ts';
import { putAll } from '../../../shared/db/put-all.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { entryTtl, type LedgerEntry, type LedgerEvent, type Payload } from './ledger-entry.ts';

/** The fields of a JSON object by name. */
type Fields = Readonly<Record<string, unknown>>;

/** A field that a change has given another value. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** A creation that is recorded so soon is found by its instant. */
export const PROMPT_MILLISECONDS = 60_000;

/** Partition of the places of one entity in the ledger, by its identity. */
export const versionsPartition = (company: string, entity: string, identity: string) =>
  partition(company, 'versions', `${entity}#${identity}`);

/** Partition of who had a key that is not its identity until it was removed or got another one. */
export const formerKeysPartition = (company: string, entity: string) => partition(company, 'former-keys', entity);

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

/** Whether an event is the first one of its entity, and recorded so soon that it needs no place of its own. */
function isFoundByInstant({ kind, version, at, recordedAt }: LedgerEvent): boolean {
  const delay = Date.parse(recordedAt) - Date.parse(at);
  return kind === 'created' && version === 1 && delay >= 0 && delay <= PROMPT_MILLISECONDS;
}

/**
 * The writes by which the events of an entry are found by their entity: its place in the ledger, and of a key that is no
 * identity and goes, whose it was. A creation needs none that is found by its instant, which the place of what comes next
 * keeps. Doing it again changes nothing.
 */
export function versionWrites(company: string, { first, at, events }: LedgerEntry): readonly Promise<unknown>[] {
  const ttl = entryTtl(at);
  const places = events
    .filter((event) => !isFoundByInstant(event))
    .map(({ sequence, entity, key, identity = key, createdAt }) => ({
      pk: versionsPartition(company, entity, identity),
      sk: padId(sequence),
      entry: first,
      ttl,
      ...(createdAt && { created: createdAt }),
    }));
  const former = events.filter(({ kind, key, identity = key }) => kind === 'deleted' && identity !== key);
  return [
    putAll(places),
    ...former.map(({ sequence, entity, key, identity = key }) =>
      formerKeyWrite(company, { entity, key, identity, sequence, ttl }),
    ),
  ];
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
