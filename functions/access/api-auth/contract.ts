import type { Contract } from '../../../shared/http/contract.ts';
import { LoginInput, LoginOut } from './schema.ts';

export const contract = {
  resource: 'api-auth',
  grants: { apiKeys: true },
  routes: {
    create: {
      method: 'POST',
      path: '/v1/api_auth',
      auth: 'none',
      errors: 'serialization',
      body: LoginInput,
      status: 200,
      out: LoginOut,
    },
  },
} as const satisfies Contract;
