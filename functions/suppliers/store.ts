import { type Entity, padId } from '../../shared/db/entity.ts';
import type { Supplier } from './schema.ts';

export const Suppliers: Entity<Supplier> = {
  name: 'suppliers',
  noun: 'supplier',
  key: ({ id }) => padId(id),
  unique: { code: ({ code }) => code },
};
