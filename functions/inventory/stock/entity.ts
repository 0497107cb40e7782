import type { Entity } from '../../../shared/db/entity.ts';

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
