import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { ShippingInput, ShippingOut, ShippingUpdate } from './schema.ts';

export const contract = {
  resource: 'shippings',
  routes: waitingRoutes(
    codeRegisterRoutes({
      path: '/api/shippings',
      key: 'code',
      params: CodePath,
      everyday: 'keeping',
      input: ShippingInput,
      update: ShippingUpdate,
      out: ShippingOut,
    }),
  ),
} as const satisfies Contract;
