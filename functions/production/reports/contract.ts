import type { Contract } from '../../../shared/http/contract.ts';
import { LaborTimeOut, LaborTimeQuery } from './schema.ts';

export const contract = {
  resource: 'reports',
  routes: {
    workerLaborTime: {
      method: 'GET',
      path: '/api/reports/worker-labor-time',
      scope: 'productions_write',
      query: LaborTimeQuery,
      paged: true,
      status: 200,
      out: LaborTimeOut,
    },
  },
} as const satisfies Contract;
