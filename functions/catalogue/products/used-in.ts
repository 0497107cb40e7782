import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, padId, partition } from '../../../shared/db/entity.ts';
import { readKeys } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { Products } from './entity.ts';

/*
 * Where products are used lies beside the bills of materials, not in their transactions: a bill may have more lines than a
 * transaction takes items. A product is entered at its components before it gets them, and taken out after it has lost
 * them. So there may be an entry too many, never one too few, and who reads one looks at the product itself.
 */

/** Writes on their way at once. */
const PARALLEL = 50;
/** Entries looked at before all are read: nearly always the first one is true. */
const CANDIDATES = 100;

/** A product under its id, which a renaming leaves as it is. */
type User = { readonly id: number };

const partitionOf = (store: Store, component: string) =>
  partition(store.company, Products.name, `used-in=${component}`);
const keyOf = (store: Store, user: User, component: string) => ({
  pk: partitionOf(store, component),
  sk: padId(user.id),
});

/** The entry of a product at one of its components, which is its own from this version on. */
export const useItem = (store: Store, user: User, component: string, version: number): Item => ({
  ...keyOf(store, user, component),
  version,
});

/** Enters the product at these components; `version` is what it will have once they are its own. */
export async function enterUses(
  store: Store,
  user: User,
  components: readonly string[],
  version: number,
): Promise<void> {
  await store.admitted;
  if (store.rehearsal) return;
  await mapBounded(components, PARALLEL, (component) =>
    unlessOvertaken(
      db().send(
        new PutCommand({
          TableName: tableName(),
          Item: useItem(store, user, component, version),
          ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
      ),
    ),
  );
}

/** Takes the product out at these components, which it had until this version, unless it is to get them again. */
export async function removeUses(
  store: Store,
  user: User,
  components: readonly string[],
  version: number,
): Promise<void> {
  await mapBounded(components, PARALLEL, (component) =>
    unlessOvertaken(
      db().send(
        new DeleteCommand({
          TableName: tableName(),
          Key: keyOf(store, user, component),
          ConditionExpression: 'attribute_not_exists(pk) OR #version <= :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
      ),
    ),
  );
}

/** The entry a later version has made stays as it is. */
async function unlessOvertaken(sent: Promise<unknown>): Promise<void> {
  await sent.catch(itemInTheWay);
}

/** Code of a product whose bill of materials names this one, or nothing. One read when no entry is there, else three. */
export async function userCode(store: Store, component: string): Promise<string | undefined> {
  const pk = partitionOf(store, component);
  const first = await readKeys(pk, CANDIDATES);
  const user = await userAmong(store, component, first);
  if (user !== undefined || first.length < CANDIDATES) return user;
  const others = (await readKeys(pk)).slice(first.length);
  for (let from = 0; from < others.length; from += CANDIDATES) {
    const found = await userAmong(store, component, others.slice(from, from + CANDIDATES));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function userAmong(store: Store, component: string, ids: readonly string[]): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const codes = await store.keysOf(Products, 'id', ids);
  const users = await store.getMany(Products, codes.values());
  return [...users.values()].find(({ data }) => data.components.some(({ code }) => code === component))?.data.code;
}
