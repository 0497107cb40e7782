import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { CodePath } from '../../../shared/register/routes.ts';
import { ProductFamilyInput, ProductFamilyOut } from './schema.ts';

export const contract = {
  resource: 'product-families',
  title: 'Product families',
  description: 'What kinds of products there are; a product may belong to several. Addressed by `code`.',
  routes: {
    create: {
      method: 'POST',
      path: '/api/product-families',
      scope: 'productions_write',
      summary: 'Create a product family, or up to 100 of them',
      body: ProductFamilyInput,
      bulk: true,
      wrapper: 'product-families',
      status: 201,
      out: ProductFamilyOut,
      problems: { 400: 'A rule is broken, or the code exists already.' },
    },
    list: {
      method: 'GET',
      path: '/api/product-families',
      scope: 'productions_write',
      summary: 'List product families',
      paged: true,
      // As printed (decisions, HTTP).
      status: 201,
      out: memo(() => z.array(ProductFamilyOut())),
    },
    remove: {
      method: 'DELETE',
      path: '/api/product-family/{code}',
      params: CodePath,
      scope: 'productions_write',
      summary: 'Delete a product family',
      status: 204,
      problems: {
        400: 'A product belongs to the family.',
        404: 'No product family of the company has this code.',
      },
    },
  },
} as const satisfies Contract;
