import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Change } from '../../../shared/events/definition.ts';
import { asciiJson } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS, DAY_SECONDS } from '../../../shared/time/units.ts';
import { CHANGE_RETENTION_DAYS } from './retention.ts';

/** The record of what was read outlives late duplicates of a change by a day. */
const CHANGE_RECORD_DAYS = CHANGE_RETENTION_DAYS + 1;

/** Up to here the place of an entity in a channel has room for its last state. */
const TOMBSTONE_CHARACTERS_MAX = 8_000;

/** Which entity changed, for which channel. */
export type ChannelChange = {
  readonly company: string;
  /** Numeric id of the channel; a re-created channel of the same name starts empty. */
  readonly channel: number;
  /** Entity name in the store, and its sort key there. */
  readonly of: string;
  readonly key: string;
  /** What identifies the entity for all time. */
  readonly identity: string;
  readonly version: number;
  readonly at: Instant;
  /** The event of the ledger that records it. */
  readonly event: { readonly id: string; readonly sequence: number };
  /** Last state of a deleted entity; a large one is kept apart, and this is the id of the event under which. */
  readonly tombstone?: unknown;
};

/** Partition of the changed entities of one channel. */
export const channelPartition = (company: string, channel: number) => partition(company, `changes-${channel}`);

/**
 * Puts the entity at the end of its channel, wherever it stood before: one item per channel and entity, listed by the
 * date of its latest change. A repeated or overtaken change changes nothing, also when the entity was read meanwhile.
 */
export async function recordChange(change: ChannelChange): Promise<void> {
  const { company, channel, identity, tombstone } = change;
  const set = [
    'seen = :version',
    'eventId = :event',
    '#sequence = :sequence',
    '#of = :of',
    '#key = :key',
    'date1 = :position',
    '#ttl = :ttl',
  ];
  const remove = ['leasedUntil', 'receipt', ...(tombstone === undefined ? ['tombstone'] : [])];
  if (tombstone !== undefined) set.push('tombstone = :tombstone');
  const values = {
    ':version': change.version,
    ':event': change.event.id,
    ':sequence': change.event.sequence,
    ':of': change.of,
    ':key': change.key,
    ':position': `${change.at}#${identity}`,
    ':ttl': Math.floor(Date.parse(change.at) / 1_000) + CHANGE_RECORD_DAYS * DAY_SECONDS,
    ...(tombstone !== undefined && { ':tombstone': tombstone }),
  };
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: channelPartition(company, channel), sk: identity },
    UpdateExpression: `SET ${set.join(', ')} REMOVE ${remove.join(', ')}`,
    ConditionExpression: 'attribute_not_exists(seen) OR seen < :version',
    ExpressionAttributeNames: { '#of': 'of', '#key': 'key', '#ttl': 'ttl', '#sequence': 'sequence' },
    ExpressionAttributeValues: values,
  });
  try {
    await db().send(command);
  } catch (error) {
    // Recorded before, or overtaken by a later change.
    itemInTheWay(error);
  }
}

const tombstoneKey = (company: string, event: string) => ({ pk: partition(company, 'tombstones'), sk: event });

/**
 * What the channels keep of the last state of what was deleted: the state where it is small, else the id of the event, under
 * which it is kept as long as a channel may show it (rule set-aside-alone). No write, or one.
 */
export async function tombstoneOf({ company, id, at, data }: Change<unknown>): Promise<unknown> {
  if (asciiJson(data).length <= TOMBSTONE_CHARACTERS_MAX) return data;
  const ttl = Math.floor(Date.parse(at) / 1_000) + CHANGE_RECORD_DAYS * DAY_SECONDS;
  // As it lay in the table, where it had room beside more than this.
  await db().send(new PutCommand({ TableName: tableName(), Item: { ...tombstoneKey(company, id), data, ttl } }));
  return id;
}

/** The last states kept under these events. One read per 100, none for none. */
export async function readTombstones(
  company: string,
  events: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const items = await readMany(events.map((event) => tombstoneKey(company, event)));
  return new Map(items.map(({ sk, data }) => [sk, data]));
}

/** What a query of the changes that a channel keeps asks for, the oldest first (rule channel-one-day). */
export const keptChanges = (company: string, channel: number, now: Date) => ({
  TableName: tableName(),
  IndexName: 'byDate1',
  KeyConditionExpression: 'pk = :pk AND date1 BETWEEN :oldest AND :newest',
  ExpressionAttributeValues: {
    ':pk': channelPartition(company, channel),
    ':oldest': new Date(now.getTime() - CHANGE_RETENTION_DAYS * DAY_MILLISECONDS).toISOString(),
    ':newest': '~',
  },
});
