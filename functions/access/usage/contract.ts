import type { Contract } from '../../../shared/http/contract.ts';
import { UsageOut } from './schema.ts';

export const contract = {
  resource: 'usage',
  routes: {
    get: { method: 'GET', path: '/api/usage', scope: 'company_admin', status: 200, out: UsageOut },
  },
} as const satisfies Contract;
