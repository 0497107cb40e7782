import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { StagingInput, StagingOut, StagingPath, StagingUpdate } from './schema.ts';

export const contract = {
  resource: 'material-stagings',
  routes: waitingRoutes(
    registerRoutes({
      path: '/api/material-stagings',
      key: 'id',
      params: StagingPath,
      everyday: 'keeping',
      input: StagingInput,
      update: StagingUpdate,
      out: StagingOut,
    }),
  ),
} as const satisfies Contract;
