import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, padId } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { READ_ROWS_MAX, REQUEST_ROWS_MAX } from '../../../shared/limits.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import {
  counterKey,
  eventsPartition,
  type LedgerCounter,
  type LedgerEvent,
  minuteKey,
  minutesPartition,
  readCounter,
  readEvent,
} from './ledger.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';

/** A function's answer may have 6 MB (Lambda quota), in which text is escaped once more. */
const PAGE_BYTES_MAX = 3_000_000;

/** Which events of a company: those after a sequence that `wanted` lets pass, up to `most`. */
export type LedgerWalk = {
  readonly company: string;
  readonly after: number;
  readonly wanted: (event: LedgerEvent) => boolean;
  readonly most: number;
};

/** What a walk found: the events, and the sequence to go on after, unless there are no more. */
export type LedgerPage = { readonly events: readonly LedgerEvent[]; readonly next: number | undefined };

/** How far the company's ledger has come. One read. */
export async function readLedgerEnd(company: string): Promise<LedgerCounter> {
  const [item] = await readMany([counterKey(company)]);
  return readCounter(item);
}

/** The next events in their order. One read per 100 rows, 10 at most. */
export async function walkLedger({ company, after, wanted, most }: LedgerWalk): Promise<LedgerPage> {
  const events: LedgerEvent[] = [];
  let from = after;
  let bytes = 0;
  const full = () => events.length === most || bytes > PAGE_BYTES_MAX;
  for (let rows = 0; rows < REQUEST_ROWS_MAX; rows += READ_ROWS_MAX) {
    const { items, ended } = await read(company, from);
    const end = Number(items.at(-1)?.sk ?? from);
    for (const event of items.map(readEvent).filter(wanted)) {
      events.push(event);
      bytes += JSON.stringify(event.payload?.data ?? null).length;
      if (full()) return { events, next: ended && event.sequence === end ? undefined : event.sequence };
    }
    if (ended) return { events, next: undefined };
    from = end;
  }
  return { events, next: from };
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

async function read(company: string, after: number) {
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': eventsPartition(company), ':after': padId(after) },
      ConsistentRead: true,
      Limit: READ_ROWS_MAX,
    }),
  );
  return { items: Items as Item[], ended: LastEvaluatedKey === undefined };
}
