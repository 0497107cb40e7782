import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { entityEvents } from '../../functions/events.ts';
import { counterKey, readCounter, type UndoneSequences } from '../../functions/messaging/model/ledger.ts';
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
const EVENTS = 'events';

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
  for (const name of new Set(names.filter((one) => one !== EVENTS))) {
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
  return putLedgerAhead(company, kept.get(EVENTS), ahead(EVENTS, kept.get(EVENTS), given.get(EVENTS), putBack), table);
}

const allNames = () => [...entityEvents.map(({ entity }) => entity), ...OTHER_IDS];

function ahead(name: string, kept: Item | undefined, given: Item | undefined, { seconds }: PutBack): number {
  const last = Number(kept?.last ?? 0);
  if (given) return Math.max(last, Number(given.last)) + STRAGGLERS;
  return last + (SMALL[name] ?? STRAGGLERS + Math.ceil(seconds) * NUMBERS_A_SECOND);
}

async function putLedgerAhead(company: string, kept: Item | undefined, until: number, table: string) {
  const { last, undone = [] } = readCounter(kept);
  const latest = undone.at(-1);
  // An earlier run that broke off has left a gap behind which nothing has been recorded yet.
  const again = latest !== undefined && latest.until === last;
  const gap = { after: again ? latest.after : last, until };
  await db().send(
    new UpdateCommand({
      TableName: table,
      Key: counterKey(company),
      UpdateExpression: 'SET #last = :last, undone = :undone',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':last': until, ':undone': [...(again ? undone.slice(0, -1) : undone), gap] },
    }),
  );
  return gap;
}

/** The counters that give out numbers, by name; those of limits and versions are as true as what they count. */
async function countersOf(table: string, company: string): Promise<ReadonlyMap<string, Item>> {
  const items = await queryAllOf(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(company, 'counters') },
  });
  return new Map(items.filter(({ last }) => last !== undefined).map((item) => [item.sk, item]));
}
