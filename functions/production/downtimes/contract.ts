import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes, waitingRoutes } from '../../../shared/register/routes.ts';
import { DowntimeOut } from './representation.ts';
import { DowntimeFilters, DowntimeInput, DowntimePath, DowntimeUpdate } from './schema.ts';

const routes = waitingRoutes(
  registerRoutes({
    path: '/api/downtimes',
    key: 'id',
    params: DowntimePath,
    everyday: 'keeping',
    input: DowntimeInput,
    update: DowntimeUpdate,
    out: DowntimeOut,
  }),
);

export const contract = {
  resource: 'downtimes',
  routes: {
    ...routes,
    list: { ...routes.list, query: DowntimeFilters },
  },
} as const satisfies Contract;
