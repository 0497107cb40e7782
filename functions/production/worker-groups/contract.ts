import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { WorkerGroupInput, WorkerGroupOut, WorkerGroupUpdate } from './schema.ts';

export const contract = {
  resource: 'worker-groups',
  routes: codeRegisterRoutes({
    path: '/api/worker-groups',
    key: 'code',
    params: CodePath,
    input: WorkerGroupInput,
    update: WorkerGroupUpdate,
    out: WorkerGroupOut,
  }),
} as const satisfies Contract;
