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
const unknown = 'No product of the company has this code.';
const broken = 'A rule is broken, or something the product names does not exist.';
const used =
  'a production order that is neither closed nor archived uses it, a bill of materials has it, or there is stock of it';

const replacing =
  'What is sent replaces the product: a field left out gets its default, an operation left out is removed, one whose code stays keeps its `id`. The families, label, section and custom fields of the product, and the machines, waste types, checklists, section and custom fields of its operations must exist, unless the product named them already; sections are named by code or name. A family shows the name it had when the product was written. The bill of materials stays as it is. A GTIN belongs to one product of the company, whichever way it is spelled: `4006381333931` and `04006381333931` are the same. Its check digit must be right, unless `waive-gtin-check` is true; the product remembers that for as long as it has this GTIN.';

export const contract = {
  resource: 'products',
  title: 'Products',
  description: 'What the company makes or consumes, with the operations needed to make it. Addressed by `code`.',
  routes: {
    create: {
      method: 'POST',
      path: '/api/products',
      scope: 'productions_write',
      summary: 'Create or replace a product, or up to 100 of them',
      description: `A product whose code exists already is replaced. ${replacing}`,
      body: ProductInput,
      bulk: true,
      status: 201,
      out: ProductOut,
      problems: { 400: broken },
    },
    list: {
      method: 'GET',
      path: '/api/products',
      scope: 'productions_write',
      summary: 'List products by id, or by the time of their last change when it is filtered by',
      query: ProductFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ProductOut())),
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      ...one,
      method: 'GET',
      summary: 'Retrieve a product',
      status: 200,
      out: ProductOut,
      problems: { 404: unknown },
    },
    update: {
      ...one,
      method: 'PUT',
      summary: 'Replace a product',
      description: `${replacing} Another \`code\` renames the product, unless ${used}.`,
      body: ProductReplacement,
      status: 201,
      out: ProductOut,
      problems: { 400: `${broken} Or it would be renamed while ${used}.`, 404: unknown },
    },
    remove: {
      ...one,
      method: 'DELETE',
      summary: 'Delete a product',
      status: 204,
      problems: { 400: `It stays while ${used}.`, 404: unknown },
    },
  },
} as const satisfies Contract;
