import type { Contract } from '../../../shared/http/contract.ts';
import { waitingRoutes } from '../../../shared/register/routes.ts';
import { tradeRoutes } from '../model/routes.ts';
import { PurchaseOrderFilters, PurchaseOrderInput, PurchaseOrderOut, PurchaseOrderUpdate } from './schema.ts';

export const contract = {
  resource: 'purchase-orders',
  routes: waitingRoutes(
    tradeRoutes({
      path: '/api/purchase-orders',
      input: PurchaseOrderInput,
      update: PurchaseOrderUpdate,
      out: PurchaseOrderOut,
      filters: PurchaseOrderFilters,
    }),
  ),
} as const satisfies Contract;
