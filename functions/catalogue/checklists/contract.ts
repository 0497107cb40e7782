import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { ChecklistInput, ChecklistOut, ChecklistUpdate } from './schema.ts';

export const contract = {
  resource: 'checklists',
  routes: codeRegisterRoutes({
    path: '/api/checklists',
    key: 'code',
    params: CodePath,
    input: ChecklistInput,
    update: ChecklistUpdate,
    out: ChecklistOut,
  }),
} as const satisfies Contract;
