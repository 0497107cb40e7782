import type { Item } from '../../../shared/db/entity.ts';
import { queryAll, readMany } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Stock } from '../stock/entity.ts';
import {
  changedParts,
  itemName,
  LOT_PREFIX,
  PLACE_PREFIX,
  partTotal,
  type StockTarget,
  stockKey,
  stockPartsPartition,
  type Totals,
} from './stock.ts';

/** Reads the totals that changes touch: parts always, those of products when they are asked for. */
export async function readTotals(
  store: Store,
  touched: readonly StockTarget[],
  { products }: { readonly products: boolean },
): Promise<Totals> {
  const { company } = store;
  const keys = touched.flatMap((change) => [
    ...changedParts(company, change),
    ...(products ? [stockKey(company, change.product.code)] : []),
  ]);
  const distinct = new Map(keys.map((key) => [itemName(key), { pk: key.pk, sk: key.sk }]));
  const items = await readMany([...distinct.values()]);
  return new Map(
    items.map((item) => [itemName(item), item.data ? BigInt((item.data as Stock).total) : partTotal(item)] as const),
  );
}

/** What there is of a product in one lot or at one place; `total` in millionths, never zero. */
export type PartTotal = { readonly code: string; readonly total: bigint; readonly warehouse?: string };

/** Lots and places with stock of a product, each by code. One read per about 8,000 of them, and no others are read. */
export async function partsWithStock(company: string, product: string) {
  const parts = await readParts(company, product);
  const of = (prefix: string): PartTotal[] =>
    parts.flatMap((part) =>
      part.sk.startsWith(prefix)
        ? [
            {
              code: part.sk.slice(prefix.length),
              total: partTotal(part),
              ...(part.warehouse !== undefined && { warehouse: String(part.warehouse) }),
            },
          ]
        : [],
    );
  return { lots: of(LOT_PREFIX), places: of(PLACE_PREFIX) };
}

/** The items of all lots and places with stock. */
export async function readParts(company: string, product: string): Promise<readonly Item[]> {
  const parts = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': stockPartsPartition(company, product) },
  });
  return parts.filter((part) => partTotal(part) !== 0n);
}
