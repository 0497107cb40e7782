import { type Entity, removedItem } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import { newEntityWrite, sameVersionWrite, type Write } from '../../../shared/db/write.ts';
import type { Problem } from '../../../shared/problem.ts';
import { type Instant, instantAfter } from '../../../shared/time/instants.ts';
import { type Stock, Stocks, stockItem } from '../stock/entity.ts';
import { LOT_PREFIX, stockKey, stockPartsPartition } from './stock.ts';
import { movedStock } from './stock-writes.ts';
import { readParts } from './totals.ts';

/** The write that begins the stock of a new product. */
export function newStockWrite(
  store: Store,
  product: { readonly id: number; readonly code: string },
  version = 1,
  at = store.at,
): Write {
  const stock: Stock = { id: product.id, code: product.code, total: 0, moves: 0 };
  return newEntityWrite(stockItem(store.company, stock, version, at), movedStock);
}

/** The stock of a product as it lies in the table, with its version. One read. */
export async function readStock(store: Store, product: string) {
  return store.get(Stocks as Entity<Stock>, product);
}

/** Why a product cannot go, or how: the write that ends its stock, of which there is none and must be none. */
export async function stockRemoval(
  store: Store,
  product: string,
): Promise<{ readonly inUse: boolean; readonly version: number; readonly at: Instant; readonly write: Write }> {
  const [stock, parts] = await Promise.all([readStock(store, product), readParts(store.company, product)]);
  const inUse = BigInt(stock?.data.total ?? 0) !== 0n || parts.length > 0;
  const { pk, sk } = stockKey(store.company, product);
  if (!stock) return { inUse, version: 0, at: store.at, write: sameVersionWrite({ pk, sk }, undefined) };
  const { version } = stock;
  const at = instantAfter(stock.at, store.at);
  const Put = {
    TableName: tableName(),
    Item: removedItem(pk, sk, at),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  };
  return { inUse, version, at, write: { action: { Put }, refused: movedStock } };
}

/** The write that makes sure nothing has moved since the stock had this version. */
export const unmovedStockWrite = (store: Store, product: string, version: number): Write => ({
  action: {
    ConditionCheck: {
      TableName: tableName(),
      Key: stockKey(store.company, product),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  },
  refused: movedStock,
});

/** The write that makes sure a lot has no stock; refused with `problem` when it has. */
export const emptyLotWrite = (store: Store, product: string, lot: string, problem: () => Problem): Write => ({
  action: {
    ConditionCheck: {
      TableName: tableName(),
      Key: { pk: stockPartsPartition(store.company, product), sk: `${LOT_PREFIX}${lot}` },
      ConditionExpression: 'attribute_not_exists(pk) OR #total = :none',
      ExpressionAttributeNames: { '#total': 'total' },
      ExpressionAttributeValues: { ':none': 0 },
    },
  },
  refused: problem,
});
