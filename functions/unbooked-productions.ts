import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, partition } from '../shared/db/entity.ts';
import { isThere, storedEntity } from '../shared/db/read.ts';
import type { Store } from '../shared/db/store.ts';
import { db, tableName } from '../shared/db/table.ts';
import { consumedComponents, type MadeProduct, processedQuantity } from './production/model/process.ts';

/*
 * Movements follow a production within moments (rule production-movements). The deletion of a product waits for them:
 * after it nothing tells any more what to book (rule product-in-use).
 */

/** Productions looked at, the latest first: whatever is not booked by then has become a dead letter. */
const LATEST = 100;
const HOUR_MILLISECONDS = 3_600_000;

type Recorded = {
  readonly id: number;
  readonly operation: { readonly code: string; readonly product: { readonly id: number } };
  readonly quantity: string;
  readonly counts: boolean;
  readonly producedWaste: readonly { readonly quantity: string }[];
};

/** Id of a production of the product whose movements are not made yet, or nothing. One read, and one for each of the last hour. */
export async function unbookedProductionOf(store: Store, product: MadeProduct): Promise<number | undefined> {
  const recent = (await latestProductions(store)).filter(
    ({ data, at }) =>
      data.operation.product.id === product.id &&
      Date.parse(store.at) - Date.parse(at) < HOUR_MILLISECONDS &&
      isMoving(data, product),
  );
  const movements = { name: 'inventory-movements' };
  const keys = await Promise.all(recent.map(({ data }) => store.keysWith(movements, 'made', `${data.id}#`)));
  return recent.find(({ due }, position) => due > store.at || keys[position]?.length === 0)?.data.id;
}

async function latestProductions(store: Store) {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(store.company, 'productions') },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: LATEST,
    }),
  );
  // Nothing is later than a date that is missing.
  return (Items as Item[])
    .filter(isThere)
    .map((item) => ({ ...storedEntity<Recorded>(item), due: String(item.due ?? '') }));
}

/** Whether it makes or consumes anything that is booked. */
function isMoving(production: Recorded, product: MadeProduct): boolean {
  const processed = processedQuantity(production);
  if (processed === 0n) return false;
  const makes = production.counts && Number(production.quantity) > 0;
  return makes || consumedComponents(product, production.operation.code, processed).size > 0;
}
