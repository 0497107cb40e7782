import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { CHANGE_RETENTION_DAYS } from './retention.ts';

/** The record of what was read outlives late duplicates of a change by a day. */
const CHANGE_RECORD_DAYS = CHANGE_RETENTION_DAYS + 1;

/** What the queue of changes carries: which entity changed, for which channel. */
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
  /** Last state of a deleted entity. */
  readonly tombstone?: unknown;
};

/** Partition of the changed entities of one channel. */
export const channelPartition = (company: string, channel: number) => partition(company, `changes-${channel}`);

/**
 * Puts the entity at the end of its channel, wherever it stood before: one item per channel and entity, listed by the
 * date of its latest change. A repeated or overtaken message changes nothing, also when the entity was read meanwhile.
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
