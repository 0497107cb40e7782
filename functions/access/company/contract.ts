import type { Contract } from '../../../shared/http/contract.ts';
import { CompanyOut, CompanyUpdate } from './schema.ts';

const common = { path: '/api/company', scope: 'company_admin', versioned: true, status: 200, out: CompanyOut } as const;

export const contract = {
  resource: 'company',
  routes: {
    get: { ...common, method: 'GET' },
    update: { ...common, method: 'PUT', body: CompanyUpdate },
  },
} as const satisfies Contract;
