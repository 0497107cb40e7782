import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { WarehouseInput, WarehouseOut, WarehouseUpdate } from './schema.ts';

export const contract = {
  resource: 'warehouses',
  routes: waitingRoutes(
    codeRegisterRoutes({
      path: '/api/warehouses',
      key: 'code',
      params: CodePath,
      input: WarehouseInput,
      update: WarehouseUpdate,
      out: WarehouseOut,
    }),
  ),
} as const satisfies Contract;
