import { type Entity, padId } from '../../shared/db/entity.ts';
import type { Product } from './schema.ts';

/** Keys: the code; listed by id, by family, and by the time of the last change. */
export const Products: Entity<Product> = {
  name: 'products',
  noun: 'product',
  key: ({ code }) => code,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  tags: ({ families }) => families.map(({ code }) => familyIndex(code)),
  dates: ({ modifiedAt }) => [modifiedAt],
};

/** Index partition of the products of a family. */
export const familyIndex = (family: string) => `family=${family}`;
