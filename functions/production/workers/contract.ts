import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { WorkerInput, WorkerOut, WorkerPath, WorkerUpdate } from './schema.ts';

export const contract = {
  resource: 'workers',
  title: 'Workers',
  description: 'Who works for the company. Orders, productions, downtimes and punch clocks name workers by number.',
  routes: registerRoutes({
    path: '/api/workers',
    key: 'number',
    params: WorkerPath,
    noun: 'worker',
    plural: 'workers',
    everyday: 'reading',
    input: WorkerInput,
    update: WorkerUpdate,
    out: WorkerOut,
    rules:
      'The groups and the section (by code or name) must exist. A shift is in the company zone; one that ends before it starts ends on the next day, and `days` are the weekdays it starts on, 1 being Monday. Its `breaks` are within it, and are no working time.',
  }),
} as const satisfies Contract;
