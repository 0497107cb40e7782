import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { ListedProductionOrder, ProductionOrderOut } from './representation.ts';
import {
  ProblemReport,
  ProductionOrderFilters,
  ProductionOrderInput,
  ProductionOrderPath,
  ProductionOrderUpdate,
  WorkersQuery,
} from './schema.ts';

const path = '/api/production-orders/{id}';
const one = { path, params: ProductionOrderPath, scope: 'productions_write' } as const;

export const contract = {
  resource: 'production-orders',
  routes: {
    create: {
      method: 'POST',
      path: '/api/production-orders',
      scope: 'productions_write',
      query: WorkersQuery,
      body: ProductionOrderInput,
      bulk: true,
      waits: true,
      status: 201,
      out: ListedProductionOrder,
    },
    list: {
      method: 'GET',
      path: '/api/production-orders',
      scope: 'productions_write',
      query: ProductionOrderFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ListedProductionOrder())),
    },
    get: { ...one, method: 'GET', query: WorkersQuery, versioned: true, status: 200, out: ProductionOrderOut },
    update: {
      ...one,
      method: 'PUT',
      aliases: [{ method: 'POST', path }],
      query: WorkersQuery,
      body: ProductionOrderUpdate,
      versioned: true,
      status: 200,
      out: ProductionOrderOut,
    },
    remove: { ...one, method: 'DELETE', versioned: true, status: 204 },
    notify: {
      ...one,
      method: 'POST',
      path: `${path}/notify`,
      aliases: [{ method: 'POST', path: `${path}/problem` }],
      body: ProblemReport,
      status: 200,
      out: memo(() => z.object({})),
    },
    activate: { ...one, method: 'POST', path: `${path}/activate`, status: 200, out: ProductionOrderOut },
  },
} as const satisfies Contract;
