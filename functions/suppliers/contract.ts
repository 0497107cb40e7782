import * as z from 'zod/mini';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';
import { SupplierFilters, SupplierInput, SupplierOut, SupplierPath, SupplierUpdate } from './schema.ts';

const one = { path: '/api/suppliers/{id}', params: SupplierPath, scope: 'productions_write', versioned: true } as const;
const unknown = 'No supplier of the company has this id.';

export const contract = {
  resource: 'suppliers',
  title: 'Suppliers',
  description:
    'Somebody the company buys from. Among its contacts, and among its addresses, exactly one is the default: the one marked, else the first.',
  routes: {
    create: {
      method: 'POST',
      path: '/api/suppliers',
      scope: 'productions_write',
      summary: 'Create a supplier, or up to 100 of them',
      body: SupplierInput,
      bulk: true,
      status: 201,
      out: SupplierOut,
      problems: { 400: 'A rule is broken, or the code exists already.' },
    },
    list: {
      method: 'GET',
      path: '/api/suppliers',
      scope: 'productions_write',
      summary: 'List suppliers by id',
      query: SupplierFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(SupplierOut())),
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      ...one,
      method: 'GET',
      summary: 'Retrieve a supplier',
      status: 201,
      out: SupplierOut,
      problems: { 404: unknown },
    },
    update: {
      ...one,
      method: 'PUT',
      summary: 'Update a supplier',
      description:
        'A field left out keeps its value and `null` clears it. Contacts and addresses are replaced by the lists sent; a list left out is deleted.',
      body: SupplierUpdate,
      status: 201,
      out: SupplierOut,
      problems: { 400: 'A rule is broken, or an address in use would be deleted.', 404: unknown },
    },
    remove: {
      ...one,
      method: 'DELETE',
      summary: 'Delete a supplier',
      status: 204,
      problems: { 404: unknown, 412: "It's not possible to delete this supplier. It has dependent entities." },
    },
  },
} as const satisfies Contract;
