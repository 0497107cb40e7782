import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../shared/db/condition.ts';
import { type Item, partition } from '../shared/db/entity.ts';
import type { Store } from '../shared/db/store.ts';
import { db, tableName } from '../shared/db/table.ts';
import type { Write } from '../shared/db/write.ts';
import { lostRace, type Problem } from '../shared/problem.ts';

/*
 * Packs of a product live from their commissioning to their decommissioning. How many do is counted in the transactions
 * that make and end them, so that a product cannot go at the moment in which some come (rule gtin-live-packs).
 */

const placeOf = (company: string, gtin: string) => ({
  TableName: tableName(),
  Key: { pk: partition(company, 'live-packs'), sk: gtin },
});

/** The write that counts packs of a GTIN of 14 digits, beside what makes or ends them. */
export const livePacksWrite = (company: string, gtin: string, more: number): Write => ({
  action: {
    Update: {
      ...placeOf(company, gtin),
      UpdateExpression: 'ADD live :more, changes :one',
      ExpressionAttributeValues: { ':more': more, ':one': 1 },
    },
  },
  refused: () => lostRace('Packs of the product changed at the same moment; send this one again.'),
});

/** The write that lets others be written only while no pack of the GTIN lives; refused with `problem`. */
export const noLivePacksWrite = (company: string, gtin: string, problem: () => Problem): Write => ({
  action: {
    ConditionCheck: {
      ...placeOf(company, gtin),
      ConditionExpression: 'attribute_not_exists(pk) OR (whole = :whole AND live = :none)',
      ExpressionAttributeValues: { ':whole': true, ':none': 0 },
    },
  },
  refused: problem,
});

/** How many packs of the company's GTIN of 14 digits live. One read while there has been no operation on any, else two. */
export async function livePackCount(store: Store, gtin: string): Promise<number> {
  const used = await store.firstIn(OPERATIONS, operationIndex(gtin));
  return used === undefined ? 0 : countedPacks(store, gtin);
}

async function countedPacks(store: Store, gtin: string): Promise<number> {
  const place = placeOf(store.company, gtin);
  const { Item } = await db().send(new GetCommand({ ...place, ConsistentRead: true }));
  if (Item?.whole) return Number(Item.live);
  const live = await liveByOperations(store, gtin);
  await store.admitted;
  return store.rehearsal || (await isSettled(place, Item as Item | undefined, live)) ? live : countedPacks(store, gtin);
}

type Operation = { readonly kind: string; readonly owner: string; readonly count: number };
const EFFECT: Readonly<Record<string, number>> = { commission: 1, decommission: -1 };
const OPERATIONS_AT_ONCE = 1_000;

const OPERATIONS = { name: 'serial-operations' };
const operationIndex = (gtin: string) => `gtin=${gtin}`;

/** What all operations on packs of the GTIN come to, also those from before packs were counted. */
async function liveByOperations(store: Store, gtin: string): Promise<number> {
  const keys = await store.keysIn(OPERATIONS, operationIndex(gtin));
  let live = 0;
  for (let from = 0; from < keys.length; from += OPERATIONS_AT_ONCE) {
    const found = await store.getMany(OPERATIONS as never, keys.slice(from, from + OPERATIONS_AT_ONCE));
    for (const { data } of found.values()) {
      const { kind, owner, count } = data as Operation;
      if (owner === store.company) live += (EFFECT[kind] ?? 0) * count;
    }
  }
  return live;
}

/** Writes the count down for good; false when packs came or went since the item was read. */
async function isSettled(place: ReturnType<typeof placeOf>, before: Item | undefined, live: number): Promise<boolean> {
  const same = before ? 'changes = :changes' : 'attribute_not_exists(pk)';
  try {
    await db().send(
      new UpdateCommand({
        ...place,
        UpdateExpression: 'SET live = :live, whole = :whole',
        ConditionExpression: same,
        ExpressionAttributeValues: { ':live': live, ':whole': true, ...(before && { ':changes': before.changes }) },
      }),
    );
    return true;
  } catch (error) {
    itemInTheWay(error);
    return false;
  }
}
