import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { PunchClockFilters, PunchClockInput, PunchClockOut, PunchClockPath, PunchClockUpdate } from './schema.ts';

const routes = waitingRoutes(
  registerRoutes({
    path: '/api/punchclocks',
    key: 'id',
    params: PunchClockPath,
    everyday: 'keeping',
    input: PunchClockInput,
    update: PunchClockUpdate,
    out: PunchClockOut,
  }),
);

export const contract = {
  resource: 'punchclocks',
  routes: {
    ...routes,
    list: { ...routes.list, query: PunchClockFilters },
  },
} as const satisfies Contract;
