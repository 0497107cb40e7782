import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { WorkerGroupInput, WorkerGroupOut, WorkerGroupUpdate } from './schema.ts';

export const contract = {
  resource: 'worker-groups',
  title: 'Worker groups',
  description:
    'Workers that are assigned to orders together. Who belongs to a group is said by the workers themselves.',
  routes: registerRoutes({
    path: '/api/worker-groups',
    key: 'code',
    params: CodePath,
    noun: 'worker group',
    plural: 'worker groups',
    input: WorkerGroupInput,
    update: WorkerGroupUpdate,
    out: WorkerGroupOut,
    rules: 'The name is unique, too. Without a name the group is called by its code.',
  }),
} as const satisfies Contract;
