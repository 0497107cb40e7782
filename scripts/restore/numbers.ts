import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { entityEvents } from '../../functions/events.ts';
import { eventsPartition, readEntry } from '../../functions/messaging/model/ledger-entry.ts';
import {
  headBehind,
  headItem,
  readFormerCounter,
  readHead,
  type UndoneSequences,
} from '../../functions/messaging/model/ledger-head.ts';
import { type Item, partition } from '../../shared/db/entity.ts';
import { db } from '../../shared/db/table.ts';
import { queryAllOf } from './read.ts';

/** What may have been given after the last number that was seen: by a function that was still under way. */
const STRAGGLERS = 1_000;
/** Events and ids of one kind lie in one partition each, which takes so many writes a second (DynamoDB quota). */
const NUMBERS_A_SECOND = 1_000;
/** Ids of webhooks have 24 bits (functions/messaging/model/retry-schedule.ts), and a company has few of them. */
const SMALL: Readonly<Record<string, number>> = { webhooks: 10_000 };
/** Kinds of ids that belong to no entity of their own. */
const OTHER_IDS = ['operations', 'warehouse-locations'];
/** The head of the ledger, and the counter a former version had in its place. */
const LEDGER = 'ledger';
const FORMER_LEDGER = 'events';

/** A table that was put back; the one it was made of, where that can still be read; and how far back it was put. */
export type PutBack = { readonly table: string; readonly source: string | undefined; readonly seconds: number };

/**
 * Puts the counters of a company behind every number that was given out before and after the instant of the restore, so
 * that none is given twice: ids, and sequences of the ledger (rule sequence-once). Where the table that is left can be
 * read, it says how far they had come; else they go on behind what could have been given at the most. Answers the gap
 * that the ledger has now. Done again, it makes the gap larger, which does no harm.
 */
export async function putNumbersAhead(company: string, putBack: PutBack): Promise<UndoneSequences> {
  const { table, source } = putBack;
  const [kept, given] = await Promise.all([
    countersOf(table, company),
    source ? countersOf(source, company) : new Map(),
  ]);
  const names = source ? [...kept.keys(), ...given.keys()] : [...kept.keys(), ...allNames()];
  for (const name of new Set(names.filter((one) => one !== LEDGER && one !== FORMER_LEDGER))) {
    const last = ahead(name, kept.get(name), given.get(name), putBack);
    await db().send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: partition(company, 'counters'), sk: name },
        UpdateExpression: 'SET #last = :last',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':last': last },
      }),
    );
  }
  const ledgerOf = (counters: ReadonlyMap<string, Item>) => counters.get(LEDGER) ?? counters.get(FORMER_LEDGER);
  return putLedgerAhead(company, kept, ahead(LEDGER, ledgerOf(kept), ledgerOf(given), putBack), table);
}

const allNames = () => [...entityEvents.map(({ entity }) => entity), ...OTHER_IDS];

function ahead(name: string, kept: Item | undefined, given: Item | undefined, { seconds }: PutBack): number {
  const last = Number(kept?.last ?? 0);
  if (given) return Math.max(last, Number(given.last)) + STRAGGLERS;
  return last + (SMALL[name] ?? STRAGGLERS + Math.ceil(seconds) * NUMBERS_A_SECOND);
}

async function putLedgerAhead(company: string, kept: ReadonlyMap<string, Item>, until: number, table: string) {
  const head = readHead(kept.get(LEDGER)) ?? readFormerCounter(kept.get(FORMER_LEDGER));
  const { undone = [] } = head;
  const latest = undone.at(-1);
  // An earlier run that broke off has left a gap behind which nothing has been recorded yet.
  const again = latest !== undefined && latest.until === head.last;
  const entry = await lastEntry(company, table);
  // Items are restored each by itself: the head may be of a moment before or after that of the last entry.
  const reach = Math.max(head.reach, entry?.reach ?? 0);
  const gap = {
    after: again ? latest.after : (entry?.last ?? head.last),
    until: Math.max(until, (entry?.last ?? 0) + 1),
  };
  const Item = headItem(company, headBehind({ ...head, reach }, gap, again ? undone.slice(0, -1) : undone));
  await db().send(new PutCommand({ TableName: table, Item }));
  return gap;
}

async function lastEntry(company: string, TableName: string) {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': eventsPartition(company) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: 1,
    }),
  );
  return Items[0] && readEntry(Items[0] as Item);
}

/** The counters that give out numbers, by name; those of limits and versions are as true as what they count. */
async function countersOf(table: string, company: string): Promise<ReadonlyMap<string, Item>> {
  const items = await queryAllOf(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(company, 'counters') },
  });
  return new Map(items.filter(({ last }) => last !== undefined).map((item) => [item.sk, item]));
}
