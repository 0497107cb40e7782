import { type Entity, entityItem, type Item, padId } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';

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

/** Stocks stand in lists as their products do. */
function placeInLists({ id }: Pick<Stock, 'id'>): string {
  return padId(id);
}

/** Key: the product's code. Written only here, always by adding to what is there. */
export const Stocks: Pick<Entity<Stock>, 'name' | 'noun' | 'key' | 'order'> = {
  name: 'stock',
  noun: 'product',
  key: ({ code }) => code,
  order: placeInLists,
};

/** The hour of an instant: what changes many times an hour moves in the date index once. */
export const hourOf = (at: Instant): Instant => `${at.slice(0, 'YYYY-MM-DDThh'.length)}:00:00.000Z`;

/** Its place among the stocks by the hour of their last change, then by product (rule stock-list). */
export const changeDate = (id: number, at: Instant): string => `${hourOf(at)}#${placeInLists({ id })}`;

/** The item of a stock as a whole. */
export const stockItem = (company: string, stock: Stock, version: number, at: Instant): Item => ({
  ...entityItem(company, Stocks, stock, version, at),
  date1: changeDate(stock.id, at),
});
