import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { everydayScopes } from '../../../shared/register/routes.ts';
import { ListedProduction, ProductionOut } from './representation.ts';
import { ProductionFilters, ProductionInput, ProductionPath, ProductionUpdate } from './schema.ts';

const one = {
  path: '/api/productions/{id}',
  params: ProductionPath,
  scope: 'productions_write',
  versioned: true,
} as const;

export const contract = {
  resource: 'productions',
  routes: {
    create: {
      ...everydayScopes,
      method: 'POST',
      path: '/api/productions',
      body: ProductionInput,
      bulk: true,
      waits: true,
      status: 201,
      out: ProductionOut,
    },
    list: {
      method: 'GET',
      path: '/api/productions',
      scope: 'productions_write',
      query: ProductionFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ListedProduction())),
    },
    get: { ...one, ...everydayScopes, method: 'GET', status: 200, out: ProductionOut },
    update: { ...one, method: 'PUT', body: ProductionUpdate, status: 200, out: ProductionOut },
    remove: { ...one, method: 'DELETE', status: 201, out: ProductionOut },
  },
} as const satisfies Contract;
