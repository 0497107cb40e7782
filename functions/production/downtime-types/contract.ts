import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { DowntimeTypeInput, DowntimeTypeOut, DowntimeTypeUpdate } from './schema.ts';

export const contract = {
  resource: 'downtime-types',
  title: 'Downtime types',
  description: 'Reasons why a machine or a worker stands still; machines and downtimes name them by code.',
  routes: registerRoutes({
    path: '/api/downtime-types',
    key: 'code',
    params: CodePath,
    noun: 'downtime type',
    plural: 'downtime types',
    input: DowntimeTypeInput,
    update: DowntimeTypeUpdate,
    out: DowntimeTypeOut,
    rules: 'Without a name it is called by its code.',
  }),
} as const satisfies Contract;
