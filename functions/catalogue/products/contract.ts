import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { ProductOut } from './representation.ts';
import { ProductFilters, ProductInput, ProductPath, ProductReplacement } from './schema.ts';

const one = {
  path: '/api/products/{code}',
  params: ProductPath,
  scope: 'productions_write',
  versioned: true,
} as const;

export const contract = {
  resource: 'products',
  routes: {
    create: {
      method: 'POST',
      path: '/api/products',
      scope: 'productions_write',
      body: ProductInput,
      bulk: true,
      waits: true,
      status: 201,
      out: ProductOut,
    },
    list: {
      method: 'GET',
      path: '/api/products',
      scope: 'productions_write',
      query: ProductFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ProductOut())),
    },
    get: { ...one, method: 'GET', status: 200, out: ProductOut },
    update: { ...one, method: 'PUT', body: ProductReplacement, status: 201, out: ProductOut },
    remove: { ...one, method: 'DELETE', status: 204 },
  },
} as const satisfies Contract;
