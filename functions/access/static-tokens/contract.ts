import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { StaticTokenCreated, StaticTokenInput, StaticTokenOut, StaticTokenPath } from './schema.ts';

const { create, list, get, remove } = registerRoutes({
  path: '/api/static-tokens',
  key: 'id',
  params: StaticTokenPath,
  input: StaticTokenInput,
  update: StaticTokenInput,
  out: StaticTokenOut,
});

export const contract = {
  resource: 'static-tokens',
  routes: {
    create: { ...create, out: StaticTokenCreated, credential: 'token' },
    list,
    get,
    remove,
  },
} as const satisfies Contract;
