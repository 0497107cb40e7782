import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { entryTtl, type LedgerEntry, type LedgerMark } from './ledger-entry.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';

/** Partition of the minutes in which something was recorded, each with the first sequence of the minute. */
const minutesPartition = (company: string) => partition(company, 'event-minutes');

/** The minute of an instant, as a key. */
const minuteKey = (at: Instant) => at.slice(0, 16);

/** The write that marks the minute of an entry, if the entry before it was of another one. */
export function minuteWrites(
  company: string,
  past: LedgerMark,
  { at, first }: LedgerEntry,
): readonly Promise<unknown>[] {
  if (minuteKey(past.at) === minuteKey(at)) return [];
  const Item = { pk: minutesPartition(company), sk: minuteKey(at), sequence: first, ttl: entryTtl(at) };
  return [db().send(new PutCommand({ TableName: tableName(), Item }))];
}

/**
 * The first sequence that is still kept, to the minute; nothing when there is none. What DynamoDB has not removed yet
 * although its time is over counts as gone. One read.
 */
export async function firstKeptSequence(company: string, now: Date): Promise<number | undefined> {
  const expired = new Date(now.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS).toISOString();
  const { Items = [] } = await marks(company, 'sk > :minute', minuteKey(expired), true);
  return Items[0] && Number(Items[0].sequence);
}

/**
 * The sequence before the first event that was recorded at `since` or later, at most a minute too early: the minutes are
 * marked. One read.
 */
export async function sequenceBefore(company: string, since: Instant): Promise<number> {
  const { Items = [] } = await marks(company, 'sk <= :minute', minuteKey(since), false);
  return Items[0] ? Number(Items[0].sequence) - 1 : 0;
}

function marks(company: string, bound: string, minute: string, ScanIndexForward: boolean) {
  return db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: `pk = :pk AND ${bound}`,
      ExpressionAttributeValues: { ':pk': minutesPartition(company), ':minute': minute },
      ScanIndexForward,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
}
