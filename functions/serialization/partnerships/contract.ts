import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { PartnershipInput, PartnershipOut, PartnershipPath, PartnershipUpdate } from './schema.ts';

const rows = registerRoutes({
  path: '/api/partnerships',
  key: 'id',
  params: PartnershipPath,
  input: PartnershipInput,
  update: PartnershipUpdate,
  out: PartnershipOut,
});

const decisionRow = { ...rows.get, method: 'POST', status: 200 } as const;

export const contract = {
  resource: 'partnerships',
  routes: {
    ...rows,
    accept: { ...decisionRow, path: '/api/partnerships/{id}/accept' },
    end: { ...decisionRow, path: '/api/partnerships/{id}/end' },
  },
} as const satisfies Contract;
