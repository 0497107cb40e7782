import { type Item, partition } from '../../../shared/db/entity.ts';
import { Stocks } from '../stock/entity.ts';

/** What a movement touches: a product, and of it perhaps a lot, a place or both. */
export type StockTarget = {
  readonly product: { readonly code: string };
  readonly lot: string | null;
  readonly place: { readonly code: string; readonly warehouse?: { readonly code: string } } | null;
};

/** What a movement does to stock: `amount` in millionths, below zero when it takes. */
export type StockChange = StockTarget & {
  readonly product: { readonly id: number; readonly code: string };
  readonly amount: bigint;
};

/** A part of a product's stock, in one lot or at one place; one without stock has no item. */
export type StockPart = { readonly pk: string; readonly sk: string; readonly warehouse?: string };

/** What the sort keys of parts begin with. */
export const LOT_PREFIX = 'lot=';
export const PLACE_PREFIX = 'place=';

/** Where the stock of a product lies, and the partition of its parts. */
export const stockKey = (company: string, product: string) => ({ pk: partition(company, Stocks.name), sk: product });
export const stockPartsPartition = (company: string, product: string) =>
  partition(company, Stocks.name, `parts=${product}`);

/** The parts of a stock that a change touches. */
export function changedParts(company: string, { product, lot, place }: StockTarget): StockPart[] {
  const pk = stockPartsPartition(company, product.code);
  return [
    ...(lot === null ? [] : [{ pk, sk: `${LOT_PREFIX}${lot}` }]),
    ...(place === null
      ? []
      : [{ pk, sk: `${PLACE_PREFIX}${place.code}`, ...(place.warehouse && { warehouse: place.warehouse.code }) }]),
  ];
}

/** Name of an item, for maps. */
export const itemName = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk}\n${sk}`;
/** Total of a part in millionths; nothing there is none. */
export const partTotal = (item: Item | undefined) => BigInt((item?.total as number | bigint | undefined) ?? 0);

/** Totals as they were read before the changes were planned. */
export type Totals = ReadonlyMap<string, bigint>;
