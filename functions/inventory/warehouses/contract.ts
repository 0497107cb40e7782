import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { PLACES_MAX, WarehouseInput, WarehouseOut, WarehouseUpdate } from './schema.ts';

export const contract = {
  resource: 'warehouses',
  title: 'Warehouses',
  description:
    'Where stock lies: warehouses, and the warehouse locations in them that inventory movements name by code.',
  routes: registerRoutes({
    path: '/api/warehouses',
    key: 'code',
    params: CodePath,
    noun: 'warehouse',
    plural: 'warehouses',
    input: WarehouseInput,
    update: WarehouseUpdate,
    out: WarehouseOut,
    rules: `The location must exist. The code of a warehouse location is unique in the company; a list that is sent replaces the one before, and what stays keeps its \`id\`. At most ${PLACES_MAX} warehouse locations of one warehouse. Without a name each is called by its code.`,
  }),
} as const satisfies Contract;
