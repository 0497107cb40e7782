import type { Contract } from '../../../shared/http/contract.ts';
import { everyday } from '../../../shared/register/routes.ts';
import { CommissionHeaders, CommissionInput, CommissionOut } from './schema.ts';

export const contract = {
  resource: 'serials',
  routes: {
    commission: {
      ...everyday,
      method: 'POST',
      path: '/v1/manufacturer/v2/api/serials/commission',
      headers: CommissionHeaders,
      body: CommissionInput,
      status: 200,
      out: CommissionOut,
      errors: 'serialization',
    },
  },
} as const satisfies Contract;
