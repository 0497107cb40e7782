import { randomUUID } from 'node:crypto';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { readMany, storedEntity } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { ANSWER_CHARACTERS_MAX, PAGE_SIZE } from '../../../shared/limits.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { channelPartition, keptChanges, readTombstones } from '../model/channel-items.ts';
import { CHANGE_RETENTION_DAYS } from '../model/retention.ts';

/** Entities a call answers at most (rule channel-25-entities). */
const ENTITIES_MAX = PAGE_SIZE;
/** Rows looked at for one call while others hold leases: a bound, not a promise. */
const ROWS_MAX = 500;

/** An entity waiting in a channel: its place, and its state now or, if deleted, its last one. */
export type WaitingChange = {
  readonly sk: string;
  readonly position: string;
  /** The event of the ledger that records the latest change. */
  readonly event: { readonly id: string; readonly sequence: number };
  readonly data: unknown;
  readonly deleted: boolean;
};

type Reading = { readonly company: string; readonly channel: number; readonly of: string; readonly now: Date };

/** The oldest entities of the channel without a lease: two reads, more only past leased ones. */
export async function waitingChanges(reading: Reading): Promise<readonly WaitingChange[]> {
  const found: WaitingChange[] = [];
  let from: Record<string, unknown> | undefined;
  for (let rows = 0; rows < ROWS_MAX && found.length < ENTITIES_MAX; rows += ENTITIES_MAX) {
    const { Items = [], LastEvaluatedKey } = await listRows(reading, from);
    found.push(...(await states(reading, Items as Item[])));
    from = LastEvaluatedKey;
    if (!from) break;
  }
  return fitting(found.slice(0, ENTITIES_MAX));
}

/** The first of them, as many as fit an answer: what is read is taken, so it must not be too much to be told. */
function fitting(found: readonly WaitingChange[]): readonly WaitingChange[] {
  let room = ANSWER_CHARACTERS_MAX;
  const end = found.findIndex(({ data }, position) => {
    room -= JSON.stringify(data).length;
    return room < 0 && position > 0;
  });
  return end < 0 ? found : found.slice(0, end);
}

function listRows({ company, channel, now }: Reading, from: Record<string, unknown> | undefined) {
  return db().send(
    new QueryCommand({
      ...keptChanges(company, channel, now),
      Limit: ENTITIES_MAX,
      ExclusiveStartKey: from,
    }),
  );
}

/** What the listed entities are now. The index may lag behind: only rows that still stand where it says are taken. */
async function states({ company, of, now }: Reading, rows: readonly Item[]): Promise<readonly WaitingChange[]> {
  const entities = partition(company, of);
  const places = rows.map(({ pk, sk }) => ({ pk, sk }));
  const keys = [...new Set(rows.map(({ key }) => String(key)))].map((sk) => ({ pk: entities, sk }));
  const items = await readMany([...places, ...keys]);
  const at = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  const kept = places.map(({ pk, sk }) => at.get(`${pk}\n${sk}`)?.tombstone).filter((one) => typeof one === 'string');
  const tombstones = await readTombstones(company, kept);
  return rows.flatMap((row) => {
    const place = at.get(`${row.pk}\n${row.sk}`);
    if (!place || place.date1 !== row.date1 || Number(place.leasedUntil ?? 0) > now.getTime()) return [];
    const state = stateOf(place, at.get(`${entities}\n${row.key}`), tombstones);
    const event = { id: String(place.eventId), sequence: Number(place.sequence) };
    return state ? [{ sk: row.sk, position: String(row.date1), event, ...state }] : [];
  });
}

function stateOf(
  { tombstone }: Item,
  entity: Item | undefined,
  tombstones: ReadonlyMap<string, unknown>,
): Pick<WaitingChange, 'data' | 'deleted'> | undefined {
  const live: StoredEntity<unknown> | undefined = entity && storedEntity(entity);
  const last = typeof tombstone === 'string' ? tombstones.get(tombstone) : tombstone;
  if (tombstone !== undefined) return last === undefined ? undefined : { data: last, deleted: true };
  return live && { data: live.data, deleted: false };
}

/**
 * Takes an entity out of the channel; false when it has changed, or another reader took it, in the meantime. With a
 * receipt only if it is still leased under that receipt.
 */
export function takeChange(
  company: string,
  channel: number,
  { sk, position }: Pick<WaitingChange, 'sk' | 'position'>,
  receipt?: string,
) {
  const token = randomUUID();
  return hasSucceeded(
    {
      TableName: tableName(),
      Key: { pk: channelPartition(company, channel), sk },
      UpdateExpression: 'SET takenBy = :token REMOVE date1, tombstone, leasedUntil, receipt',
      ConditionExpression: receipt === undefined ? 'date1 = :position' : 'date1 = :position AND receipt = :receipt',
      ExpressionAttributeValues: {
        ':token': token,
        ':position': position,
        ...(receipt !== undefined && { ':receipt': receipt }),
      },
    },
    ({ takenBy }) => takenBy === token,
  );
}

/** Hides an entity from other readers until `until`; false when another reader was faster. */
export function leaseChange(
  company: string,
  channel: number,
  { sk, position }: Pick<WaitingChange, 'sk' | 'position'>,
  { receipt, now, until }: { readonly receipt: string; readonly now: number; readonly until: number },
) {
  return hasSucceeded(
    {
      TableName: tableName(),
      Key: { pk: channelPartition(company, channel), sk },
      UpdateExpression: 'SET leasedUntil = :until, receipt = :receipt',
      ConditionExpression: 'date1 = :position AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now)',
      ExpressionAttributeValues: { ':position': position, ':until': until, ':receipt': receipt, ':now': now },
    },
    (place) => place.receipt === receipt && place.date1 === position,
  );
}

/** False when the condition failed, unless the item says that this very update was made and only its answer lost. */
async function hasSucceeded(input: UpdateCommandInput, isOurs: (item: Item) => boolean): Promise<boolean> {
  try {
    await db().send(new UpdateCommand({ ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    return true;
  } catch (error) {
    const item = itemInTheWay(error);
    return item !== undefined && isOurs(item);
  }
}

type Leased = readonly Pick<WaitingChange, 'sk' | 'position'>[];

const receiptKey = (company: string, channel: number, receipt: string) => ({
  pk: partition(company, `change-receipts-${channel}`),
  sk: receipt,
});

/** Remembers for a day what a receipt stands for. */
export async function saveReceipt(company: string, channel: number, receipt: string, leased: Leased, now: Date) {
  const ttl = Math.floor((now.getTime() + CHANGE_RETENTION_DAYS * DAY_MILLISECONDS) / 1_000);
  const entities = leased.map(({ sk, position }) => ({ sk, position }));
  await db().send(
    new PutCommand({ TableName: tableName(), Item: { ...receiptKey(company, channel, receipt), entities, ttl } }),
  );
}

/** What a receipt stands for, or nothing. */
export async function readReceipt(company: string, channel: number, receipt: string): Promise<Leased | undefined> {
  const Key = receiptKey(company, channel, receipt);
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item?.acknowledged ? undefined : (Item?.entities as Leased | undefined);
}

/** The write that marks a receipt as used: acknowledging it again is 404. */
export function acknowledgementWrite(company: string, channel: number, receipt: string): Write {
  const Update = {
    TableName: tableName(),
    Key: receiptKey(company, channel, receipt),
    UpdateExpression: 'SET acknowledged = :yes',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(acknowledged)',
    ExpressionAttributeValues: { ':yes': true },
  };
  return { action: { Update }, refused: () => unknownEntity('receipt', receipt) };
}
