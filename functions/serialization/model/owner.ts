import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { invalidContent, Problem } from '../../../shared/problem.ts';
import { partnerStore } from '../partnerships/entity.ts';
import { Operations, operationGtinIndex } from '../serial-operations/entity.ts';
import type { ShopfloorChannel } from '../shopfloor-channels/entity.ts';
import { partnershipsFor, stillProducingWrite } from './producing-partnerships.ts';

/** Whose product a caller deals with, and what must still hold when its request is committed. */
export type Ownership = {
  /** Company of the product. */
  readonly owner: string;
  /** Conditions for the transaction of the commit. */
  readonly conditionWrites: readonly Write[];
  /** The partnership in which it is another company's product, by its ids there and here. */
  readonly partnership?: { readonly ofOwner: number; readonly ofActor: number };
};

/**
 * Decides whose product a GTIN of 14 digits is to a caller, and so whose serials a request is about: the partner's of
 * the channel, if that is bound to a partnership; the caller's own; the partner's in the one active partnership that
 * names it. Nothing when it is none of those: a caller learns no more about other companies' products, nor about what
 * was once made for them. Throws 400 when several partners have it made, or another than the last time: that a channel
 * which is bound to none goes over to another company is for the caller to say (rule channel-owner). One read for one's
 * own, up to five otherwise.
 */
export async function ownershipOf(
  store: Store,
  gtin: string,
  { partnership }: Pick<ShopfloorChannel, 'partnership'>,
): Promise<Ownership | undefined> {
  const own = partnership ? undefined : await registeredIn(store, gtin);
  if (own) return { owner: store.company, conditionWrites: [own] };
  const [found, ...others] = await partnershipsFor(store, gtin, partnership ?? undefined);
  if (!found) return undefined;
  if (others.length > 0) throw unclearOwner('several partners');
  const [theirs, last] = await Promise.all([
    registeredIn(partnerStore(found.partner, store), gtin),
    partnership ? undefined : lastOwner(store, gtin),
  ]);
  if (last !== undefined && last !== found.partner) throw unclearOwner('another company than the last time');
  if (!theirs) return undefined;
  return {
    owner: found.partner,
    conditionWrites: [stillProducingWrite(store, found, gtin), theirs],
    partnership: { ofOwner: found.mirror, ofActor: found.id },
  };
}

const unclearOwner = (whose: string) =>
  invalidContent([
    {
      pointer: '/product_code',
      message: `is a product of ${whose}: the channel must be bound to the partnership it is made in`,
    },
  ]);

/** The company of the product in the caller's last operation on it, if there is one. Two reads. */
async function lastOwner(store: Store, gtin: string): Promise<string | undefined> {
  const { Items: [last] = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(store.company, Operations.name, operationGtinIndex(gtin)) },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  return last && (await store.get(Operations, String(last.key)))?.data.owner;
}

/** The condition that a company still has the product, if it has it. One read. */
async function registeredIn(store: Store, gtin: string): Promise<Write | undefined> {
  const registered = { entity: 'products', unique: 'gtin', key: gtin };
  const [found] = await store.lookUp([registered]);
  return found && store.existenceWrite(registered);
}

/** What a GTIN that is none of the caller's is answered with (rule gtin-unknown). */
export const unknownProduct = (gtin: string) =>
  new Problem(404, 'unknown-product', 'Unknown product', `There is no product with the GTIN ${JSON.stringify(gtin)}.`, {
    error: 'ProductError',
  });
