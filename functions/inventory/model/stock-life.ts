import { type Entity, entityItem } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import type { Problem } from '../../../shared/problem.ts';
import { type Stock, Stocks } from '../stock/entity.ts';
import { LOT_PREFIX, stockKey, stockPartsPartition } from './stock.ts';
import { movedStock } from './stock-writes.ts';
import { readParts } from './totals.ts';

/** The write that begins the stock of a new product. */
export function newStockWrite(
  store: Store,
  product: { readonly id: number; readonly code: string },
  version = 1,
): Write {
  const stock: Stock = { id: product.id, code: product.code, total: 0, moves: 0 };
  return putWrite(entityItem(store.company, Stocks, stock, version, store.at), 'attribute_not_exists(pk)', movedStock);
}

/** The stock of a product as it lies in the table, with its version. One read. */
export async function readStock(store: Store, product: string) {
  return store.get(Stocks as Entity<Stock>, product);
}

/** Why a product cannot go, or how: the write that ends its stock, of which there is none and must be none. */
export async function stockRemoval(
  store: Store,
  product: string,
): Promise<{ readonly inUse: boolean; readonly version: number; readonly write: Write }> {
  const [stock, parts] = await Promise.all([readStock(store, product), readParts(store.company, product)]);
  const version = stock?.version ?? 0;
  const Delete = {
    TableName: tableName(),
    Key: stockKey(store.company, product),
    ConditionExpression: stock ? '#version = :version' : 'attribute_not_exists(pk)',
    ...(stock && {
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    }),
  };
  const inUse = BigInt(stock?.data.total ?? 0) !== 0n || parts.length > 0;
  return { inUse, version, write: { action: { Delete }, refused: movedStock } };
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
