import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { LotFilters, LotInput, LotOut, LotPath, LotUpdate } from './schema.ts';

const routes = waitingRoutes(
  registerRoutes({
    path: '/api/lots',
    key: 'id',
    params: LotPath,
    everyday: 'keeping',
    input: LotInput,
    update: LotUpdate,
    out: LotOut,
  }),
);

export const contract = {
  resource: 'lots',
  routes: {
    ...routes,
    list: { ...routes.list, query: LotFilters },
  },
} as const satisfies Contract;
