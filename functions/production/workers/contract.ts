import type { Contract } from '../../../shared/http/contract.ts';
import { codeRegisterRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { WorkerInput, WorkerOut, WorkerPath, WorkerUpdate } from './schema.ts';

export const contract = {
  resource: 'workers',
  routes: waitingRoutes(
    codeRegisterRoutes({
      path: '/api/workers',
      key: 'number',
      params: WorkerPath,
      everyday: 'reading',
      input: WorkerInput,
      update: WorkerUpdate,
      out: WorkerOut,
    }),
  ),
} as const satisfies Contract;
