import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, codeRegisterRoutes } from '../../../shared/register/routes.ts';
import { LocationInput, LocationOut, LocationUpdate } from './schema.ts';

export const contract = {
  resource: 'locations',
  routes: codeRegisterRoutes({
    path: '/api/locations',
    key: 'code',
    params: CodePath,
    input: LocationInput,
    update: LocationUpdate,
    out: LocationOut,
  }),
} as const satisfies Contract;
