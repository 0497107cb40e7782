import type { Entity } from '../../../shared/db/entity.ts';
import { codeAddress } from '../../../shared/register/routes.ts';
import type { Warehouse } from './schema.ts';

/** Key: the code; also found by the code of each of its places. */
export const Warehouses: Entity<Warehouse> = {
  name: 'warehouses',
  noun: 'warehouse',
  ...codeAddress,
  unique: { ...codeAddress.unique, 'warehouse-location': ({ places }) => places.map(({ code }) => code) },
  pointers: { 'warehouse-location': '/warehouse-locations' },
};
