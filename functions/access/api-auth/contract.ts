import type { Contract } from '../../../shared/http/contract.ts';
import { LoggedIn, Login } from './schema.ts';

export const contract = {
  resource: 'api-auth',
  routes: {
    create: {
      method: 'POST',
      path: '/v1/api_auth',
      auth: 'none',
      errors: 'serialization',
      body: Login,
      status: 200,
      out: LoggedIn,
    },
  },
} as const satisfies Contract;
