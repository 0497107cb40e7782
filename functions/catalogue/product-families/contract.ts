import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { CodeFilter, CodePath } from '../../../shared/register/routes.ts';
import { ProductFamilyInput, ProductFamilyOut } from './schema.ts';

export const contract = {
  resource: 'product-families',
  routes: {
    create: {
      method: 'POST',
      path: '/api/product-families',
      scope: 'productions_write',
      body: ProductFamilyInput,
      bulk: true,
      wrapper: 'product-families',
      status: 201,
      out: ProductFamilyOut,
    },
    list: {
      method: 'GET',
      path: '/api/product-families',
      scope: 'productions_write',
      query: CodeFilter,
      paged: true,
      // As printed (rule statuses-as-printed).
      status: 201,
      out: memo(() => z.array(ProductFamilyOut())),
    },
    remove: {
      method: 'DELETE',
      path: '/api/product-family/{code}',
      params: CodePath,
      scope: 'productions_write',
      status: 204,
    },
  },
} as const satisfies Contract;
