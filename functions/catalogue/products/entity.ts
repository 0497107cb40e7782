import { type Entity, padId } from '../../../shared/db/entity.ts';
import { gtin14 } from '../../../shared/gs1.ts';
import { familyIndex } from '../../references.ts';
import type { Product } from './schema.ts';

/** Keys: the code, found by GTIN in its spelling of 14 digits; listed by id, by family, and by the last change. */
export const Products: Entity<Product> = {
  name: 'products',
  noun: 'product',
  key: ({ code }) => code,
  order: ({ id }) => padId(id),
  unique: {
    id: ({ id }) => padId(id),
    gtin: ({ gtin }) => (gtin ? (gtin14(gtin) ?? []) : []),
  },
  tags: ({ families }) => families.map(({ code }) => familyIndex(code)),
  dates: ({ modifiedAt }) => [modifiedAt],
  // What was produced right before is booked by its process and its bill of materials (rule removed-while-booked).
  remains: ({ id, code, uom, operations, components }) => ({ id, code, uom, operations, components }),
};
