import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { lotCode } from '../../references.ts';

/** A batch of one product that is kept apart; its code is unique within the product. */
export type Lot = {
  readonly id: number;
  readonly code: string;
  readonly product: {
    readonly id: number;
    readonly code: string;
    readonly uom: string | null;
    /** It was deleted, and its code is another one's by now: nothing is found by it. */
    readonly gone?: true;
  };
  readonly creationDate: Instant;
  readonly expirationDate: Instant | null;
  /** What the supplier calls it. */
  readonly supplierLot: string | null;
};

/** Key: padded id; found by product and code; listed by product. */
export const Lots: Entity<Lot> = {
  name: 'lots',
  noun: 'lot',
  key: ({ id }) => padId(id),
  unique: { code: ({ product, code }) => (product.gone ? [] : lotCode(product.code, code)) },
  called: { code: ({ code }) => code },
  rules: { code: 'must be unique within its product' },
  tags: ({ product }) => (product.gone ? [] : [lotProductIndex(product.code)]),
};

/** Index partition of the lots of a product. */
export const lotProductIndex = (product: string) => `product=${product}`;
