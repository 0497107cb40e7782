import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { StagingInput, StagingOut, StagingPath, StagingUpdate } from './schema.ts';

export const contract = {
  resource: 'material-stagings',
  title: 'Material stagings',
  description:
    'Material that was put ready for a production order. Staging moves no stock: what is consumed does, when it is consumed.',
  routes: registerRoutes({
    path: '/api/material-stagings',
    key: 'id',
    params: StagingPath,
    noun: 'material staging',
    plural: 'material stagings',
    everyday: 'keeping',
    input: StagingInput,
    update: StagingUpdate,
    out: StagingOut,
    rules:
      'The product, the production order (by code), the lot of the product, the warehouse location and the worker must exist. Without `date` it is dated now.',
  }),
} as const satisfies Contract;
