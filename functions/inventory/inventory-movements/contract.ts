import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { MovementOut } from './representation.ts';
import { MovementFilters, MovementInput, MovementPath, MovementUpdate } from './schema.ts';

const one = {
  path: '/api/inventory-movements/{id}',
  params: MovementPath,
  scope: 'productions_write',
  versioned: true,
} as const;

export const contract = {
  resource: 'inventory-movements',
  routes: {
    create: {
      method: 'POST',
      path: '/api/inventory-movements',
      scope: 'productions_write',
      body: MovementInput,
      bulk: true,
      waits: true,
      status: 200,
      out: MovementOut,
    },
    list: {
      method: 'GET',
      path: '/api/inventory-movements',
      scope: 'productions_write',
      query: MovementFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(MovementOut())),
    },
    get: { ...one, method: 'GET', status: 200, out: MovementOut },
    update: { ...one, method: 'PUT', body: MovementUpdate, status: 200, out: MovementOut },
    remove: { ...one, method: 'DELETE', path: '/api/inventory-movement/{id}', status: 204 },
  },
} as const satisfies Contract;
