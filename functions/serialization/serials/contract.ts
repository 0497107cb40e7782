import type { Contract } from '../../../shared/http/contract.ts';
import { everydayScopes } from '../../../shared/register/routes.ts';
import { claimActions } from '../model/grants.ts';
import { CommissionHeaders, CommissionInput, CommissionOut } from './schema.ts';

export const contract = {
  resource: 'serials',
  grants: { table: claimActions, sends: ['packs'] },
  routes: {
    commission: {
      ...everydayScopes,
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
