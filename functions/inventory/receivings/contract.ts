import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { ReceivingInput, ReceivingOut, ReceivingUpdate } from './schema.ts';

export const contract = {
  resource: 'receivings',
  routes: waitingRoutes(
    codeRegisterRoutes({
      path: '/api/receivings',
      key: 'code',
      params: CodePath,
      everyday: 'keeping',
      input: ReceivingInput,
      update: ReceivingUpdate,
      out: ReceivingOut,
    }),
  ),
} as const satisfies Contract;
