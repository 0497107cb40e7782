import type { Contract } from '../../../shared/http/contract.ts';
import { Authorization, AuthorizationInput } from './schema.ts';

const path = '/api/authorization';

export const contract = {
  resource: 'authorization',
  routes: {
    get: { method: 'GET', path, auth: 'basic', status: 200, out: Authorization },
    create: { method: 'POST', path, auth: 'basic', body: AuthorizationInput, status: 201, out: Authorization },
    remove: { method: 'DELETE', path, auth: 'basic', status: 204 },
  },
} as const satisfies Contract;
