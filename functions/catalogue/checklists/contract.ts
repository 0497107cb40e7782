import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { ChecklistInput, ChecklistOut, ChecklistUpdate } from './schema.ts';

export const contract = {
  resource: 'checklists',
  title: 'Checklists',
  description: 'Lists of what is checked while an operation is done; operations of products name them by code.',
  routes: registerRoutes({
    path: '/api/checklists',
    key: 'code',
    params: CodePath,
    noun: 'checklist',
    plural: 'checklists',
    input: ChecklistInput,
    update: ChecklistUpdate,
    out: ChecklistOut,
    rules: 'Without a name it is called by its code.',
  }),
} as const satisfies Contract;
