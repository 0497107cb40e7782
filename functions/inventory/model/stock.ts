import { type Entity, type Item, partition } from '../../../shared/db/entity.ts';

/** The stock of one product: an item that exists as long as its product, so that nothing else can have any stock. */
export type Stock = {
  /** Of the product. */
  readonly id: number;
  readonly code: string;
  /** In millionths, over all lots and places. A whole number, past 2^53 a bigint. */
  readonly total: number | bigint;
  /** Changes so far: a change between two lots alone leaves the total as it is. */
  readonly moves: number;
};

/** Key: the product's code. Written only here, always by adding to what is there. */
export const Stocks: Pick<Entity<Stock>, 'name' | 'noun' | 'key'> = {
  name: 'stock',
  noun: 'product',
  key: ({ code }) => code,
};

/** What a movement touches: a product, and of it perhaps a lot, a place or both. */
export type Touched = {
  readonly product: { readonly code: string };
  readonly lot: string | null;
  readonly place: { readonly code: string; readonly warehouse?: { readonly code: string } } | null;
};

/** What a movement does to stock: `amount` in millionths, below zero when it takes. */
export type StockChange = Touched & {
  readonly product: { readonly id: number; readonly code: string };
  readonly amount: bigint;
};

/** A part of a product's stock, in one lot or at one place; one without stock has no item. */
export type Part = { readonly pk: string; readonly sk: string; readonly warehouse?: string };

/** What the sort keys of parts begin with. */
export const LOT = 'lot=';
export const PLACE = 'place=';

/** Where the stock of a product lies, and the partition of its parts. */
export const stockKey = (company: string, product: string) => ({ pk: partition(company, Stocks.name), sk: product });
export const partsOf = (company: string, product: string) => partition(company, Stocks.name, `parts=${product}`);

/** The parts of a stock that a change touches. */
export function partsOfChange(company: string, { product, lot, place }: Touched): Part[] {
  const pk = partsOf(company, product.code);
  return [
    ...(lot === null ? [] : [{ pk, sk: `${LOT}${lot}` }]),
    ...(place === null
      ? []
      : [{ pk, sk: `${PLACE}${place.code}`, ...(place.warehouse && { warehouse: place.warehouse.code }) }]),
  ];
}

/** Name of an item, for maps. */
export const placeOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk}\n${sk}`;
/** Total of a part in millionths; nothing there is none. */
export const totalOf = (item: Item | undefined) => BigInt((item?.total as number | bigint | undefined) ?? 0);

/** Totals as they were read before the changes were planned. */
export type Totals = ReadonlyMap<string, bigint>;
