import type { Contract } from '../../../shared/http/contract.ts';
import { partnerRoutes } from '../model/partners.ts';
import { SupplierInput, SupplierOut, SupplierUpdate } from './schema.ts';

export const contract = {
  resource: 'suppliers',
  title: 'Suppliers',
  description:
    'Somebody the company buys from. Among its contacts, and among its addresses, exactly one is the default: the one marked, else the first.',
  routes: partnerRoutes({
    noun: 'supplier',
    plural: 'suppliers',
    users: 'purchase orders or receivings',
    input: SupplierInput,
    update: SupplierUpdate,
    out: SupplierOut,
  }),
} as const satisfies Contract;
