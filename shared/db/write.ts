import { isDeepStrictEqual } from 'node:util';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { invalidContent, lostRace, type Problem, staleVersion, unknownEntity } from '../problem.ts';
import { type Instant, instantAfter } from '../time/instants.ts';
import type { Signature } from '../writer.ts';
import {
  type Entity,
  entityItem,
  type Item,
  indexItems,
  partition,
  removedItem,
  type StoredEntity,
  shownKey,
} from './entity.ts';
import { isThere } from './read.ts';
import { tableName } from './table.ts';

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One conditional write, and the refusal when its condition fails, derived from the item that stood in its way. */
export type Write = { readonly action: Action; readonly refused: (existing: Item | undefined) => Problem };

const MISSING = 'attribute_not_exists(pk)';
const CHANGED = 'Another request changed the same entity at the same moment; send this one again.';
/** What a request is told that another one was faster than. */
export const changedEntity = () => lostRace(CHANGED);

/** A put that nothing may stand in the way of, unless `condition` says otherwise. */
export function putWrite(item: Item, condition?: string, refused: Write['refused'] = changedEntity): Write {
  return {
    action: {
      Put: {
        TableName: tableName(),
        Item: item,
        ...(condition && { ConditionExpression: condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
      },
    },
    refused,
  };
}

/** The write with who makes it, where it puts an entity or what stands where one was removed. */
export function signedWrite(write: Write, by: Signature | undefined): Write {
  const { Put } = write.action;
  if (!by || (Put?.Item?.entity ?? Put?.Item?.gone) === undefined) return write;
  return { ...write, action: { Put: { ...Put, Item: { ...Put?.Item, by: by(Put?.Item?.pk) } } } as Action };
}

/** The write, of an entity, which says until when the work that follows it may wait. */
export function waitingWrite(write: Write, due: Instant): Write {
  const { Put } = write.action;
  if (Put?.Item?.entity === undefined) return write;
  return { ...write, action: { Put: { ...Put, Item: { ...Put.Item, due } } } };
}

/** A put of an entity where none is; one removed there before was so earlier than this one is dated. */
export function newEntityWrite(item: Item, taken: () => Problem): Write {
  const Put = {
    TableName: tableName(),
    Item: item,
    ConditionExpression: `${MISSING} OR gone < :at`,
    ExpressionAttributeValues: { ':at': item.at },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return {
    action: { Put },
    refused: (existing) => (existing?.gone ? lostRace(CHANGED, { after: String(existing.gone) }) : taken()),
  };
}

/** Writes nothing, but lets the others be written only if the item exists. */
export function existenceWrite(key: { readonly pk: string; readonly sk: string }): Write {
  const ConditionExpression = 'attribute_exists(pk) AND attribute_not_exists(gone)';
  const ConditionCheck = { TableName: tableName(), Key: key, ConditionExpression };
  return { action: { ConditionCheck }, refused: changedEntity };
}

/** An unconditional removal of an index item or guard. */
export function eraseWrite(key: { readonly pk: string; readonly sk: string }): Write {
  return { action: { Delete: { TableName: tableName(), Key: { pk: key.pk, sk: key.sk } } }, refused: changedEntity };
}

/** What a duplicate of a unique value is answered with (rule duplicate-400: 400). */
export function duplicateValue<T>(
  entity: Entity<T>,
  name: string,
  value: string,
  prefix = '',
  fault = 'exists already',
): Problem {
  const pointer = `${prefix}${entity.pointers?.[name] ?? `/${name}`}`;
  const shown = JSON.stringify(shownKey(value));
  const rule = entity.rules?.[name];
  return invalidContent([{ pointer, message: rule ? `${rule}: ${shown}` : `must be unique: ${shown} ${fault}` }]);
}

const guardWrite = <T>(entity: Entity<T>, data: T, item: Item & { guards?: string }, prefix: string): Write => {
  const { guards, ...stored } = item;
  if (guards === undefined) return putWrite(stored);
  const called = entity.called?.[guards]?.(data, item.sk) ?? item.sk;
  return putWrite(stored, MISSING, () => duplicateValue(entity, guards, called, prefix));
};

/** The writes that create an entity: itself, its guards, its index items. `prefix` is the pointer of its array element. */
export function creationWrites<T>(
  company: string,
  entity: Entity<T>,
  sent: T,
  at: Instant,
  prefix = '',
): readonly Write[] {
  const data = entity.clock?.asOf(sent, at) ?? sent;
  const taken = () => duplicateValue(entity, 'code', entity.key(data), prefix);
  return [
    newEntityWrite(entityItem(company, entity, data, 1, at), taken),
    ...indexItems(company, entity, data).map((item) => guardWrite(entity, data, item, prefix)),
    ...(entity.counted?.(company, undefined, data, prefix) ?? []),
  ];
}

/** What an entity is once `after` has replaced `before`: dated later (rule change-instants). */
export function storedAfter<T>(entity: Entity<T>, before: StoredEntity<T>, after: T, now: Instant): StoredEntity<T> {
  const at = instantAfter(before.at, now);
  return { data: entity.clock?.asOf(after, at) ?? after, version: before.version + 1, at };
}

const atVersion = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** The version conditions of an update or removal: gone is 404, a later version a lost race or, if named, 412. */
function versionCondition<T>(entity: Entity<T>, before: StoredEntity<T>, named: number | undefined) {
  return {
    ...atVersion(before.version),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    refused: (existing: Item | undefined) => {
      if (!isThere(existing)) return unknownEntity(entity.noun, shownKey(entity.key(before.data)));
      return named === undefined ? changedEntity() : staleVersion(Number(existing.version));
    },
  };
}

/** The writes that turn `before` into `after`: index items are touched only where they differ. */
export function replacementWrites<T>(
  company: string,
  entity: Entity<T>,
  before: StoredEntity<T>,
  after: T,
  now: Instant,
  named?: number,
): readonly Write[] {
  const { data, version, at } = storedAfter(entity, before, after, now);
  const item = entityItem(company, entity, data, version, at);
  const old = new Map(indexItems(company, entity, before.data).map((entry) => [`${entry.pk}\n${entry.sk}`, entry]));
  const writes = [...overwriteWrites(entity, before, item, named)];
  for (const entry of indexItems(company, entity, data)) {
    const place = `${entry.pk}\n${entry.sk}`;
    const same = old.get(place);
    old.delete(place);
    if (!same) writes.push(guardWrite(entity, data, entry, ''));
    else if (!isDeepStrictEqual(same, entry)) writes.push(putWrite({ ...entry, guards: undefined }));
  }
  const counted = entity.counted?.(company, before.data, data) ?? [];
  return [...writes, ...[...old.values()].map(eraseWrite), ...counted];
}

/** The entity itself; one addressed by code that was renamed leaves its old key in the same transaction. */
function overwriteWrites<T>(entity: Entity<T>, before: StoredEntity<T>, item: Item, named?: number): readonly Write[] {
  const { refused, ...condition } = versionCondition(entity, before, named);
  const key = entity.key(before.data);
  if (key === item.sk) return [{ action: { Put: { TableName: tableName(), Item: item, ...condition } }, refused }];
  const left = removedItem(item.pk, key, String(item.at));
  return [
    { action: { Put: { TableName: tableName(), Item: left, ...condition } }, refused },
    newEntityWrite(item, () => duplicateValue(entity, 'code', item.sk)),
  ];
}

/** The writes that clear an index item the entity, as it was found, does not have; none found, no version. */
export function indexRemovalWrites(item: Item, key: { readonly pk: string; readonly sk: string }, version?: number) {
  return [sameVersionWrite(key, version), eraseWrite(item)];
}

/** Writes nothing, but lets the others be written only if the item has this version; none, if there is no such item. */
export function sameVersionWrite(
  key: { readonly pk: string; readonly sk: string },
  version: number | undefined,
): Write {
  const missing = { ConditionExpression: `${MISSING} OR attribute_exists(gone)` };
  const condition = version === undefined ? missing : atVersion(version);
  return { action: { ConditionCheck: { TableName: tableName(), Key: key, ...condition } }, refused: changedEntity };
}

/** The writes that remove an entity with its guards and index items. */
export function removalWrites<T>(
  company: string,
  entity: Entity<T>,
  before: StoredEntity<T>,
  now: Instant,
  named?: number,
): readonly Write[] {
  const { refused, ...condition } = versionCondition(entity, before, named);
  const pk = partition(company, entity.name);
  const remains = entity.remains?.(before.data);
  const Item = removedItem(pk, entity.key(before.data), instantAfter(before.at, now), remains);
  return [
    { action: { Put: { TableName: tableName(), Item, ...condition } }, refused },
    ...indexItems(company, entity, before.data).map(eraseWrite),
    ...(entity.counted?.(company, before.data, undefined) ?? []),
  ];
}
