import type { Contract } from '../../../shared/http/contract.ts';
import { tradeOrderRoutes } from '../model/order-routes.ts';
import { PurchaseOrderFilters, PurchaseOrderInput, PurchaseOrderOut, PurchaseOrderUpdate } from './schema.ts';

export const contract = {
  resource: 'purchase-orders',
  title: 'Purchase orders',
  description:
    'What the company orders from a supplier. `approval-status` is free to set: draft, waiting-approval, approved, confirmed or rejected.',
  routes: tradeOrderRoutes({
    path: '/api/purchase-orders',
    noun: 'purchase order',
    trader: 'supplier',
    users: 'receivings or movements',
    input: PurchaseOrderInput,
    update: PurchaseOrderUpdate,
    out: PurchaseOrderOut,
    filters: PurchaseOrderFilters,
  }),
} as const satisfies Contract;
