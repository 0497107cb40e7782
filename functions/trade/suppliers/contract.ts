import type { Contract } from '../../../shared/http/contract.ts';
import { PartnerFilters } from '../model/partners.ts';
import { tradeRoutes } from '../model/routes.ts';
import { SupplierInput, SupplierOut, SupplierUpdate } from './schema.ts';

export const contract = {
  resource: 'suppliers',
  routes: tradeRoutes({
    path: '/api/suppliers',
    input: SupplierInput,
    update: SupplierUpdate,
    out: SupplierOut,
    filters: PartnerFilters,
  }),
} as const satisfies Contract;
