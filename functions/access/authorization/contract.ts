import type { Contract } from '../../../shared/http/contract.ts';
import { AuthorizationInput, AuthorizationOut } from './schema.ts';

const path = '/api/authorization';

export const contract = {
  resource: 'authorization',
  grants: { apiKeys: true },
  routes: {
    get: { method: 'GET', path, auth: 'basic', status: 200, out: AuthorizationOut },
    create: { method: 'POST', path, auth: 'basic', body: AuthorizationInput, status: 201, out: AuthorizationOut },
    remove: { method: 'DELETE', path, auth: 'basic', status: 204 },
  },
} as const satisfies Contract;
