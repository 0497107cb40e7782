import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { DowntimeTypeInput, DowntimeTypeOut, DowntimeTypeUpdate } from './schema.ts';

export const contract = {
  resource: 'downtime-types',
  routes: codeRegisterRoutes({
    path: '/api/downtime-types',
    key: 'code',
    params: CodePath,
    input: DowntimeTypeInput,
    update: DowntimeTypeUpdate,
    out: DowntimeTypeOut,
  }),
} as const satisfies Contract;
