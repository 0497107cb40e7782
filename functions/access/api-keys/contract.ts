import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ApiKeyCreated, ApiKeyInput, ApiKeyOut, ApiKeyPath, ApiKeyUpdate } from './schema.ts';

const rows = registerRoutes({
  path: '/api/api-keys',
  key: 'key',
  params: ApiKeyPath,
  input: ApiKeyInput,
  update: ApiKeyUpdate,
  out: ApiKeyOut,
});

export const contract = {
  resource: 'api-keys',
  grants: { apiKeys: true },
  routes: {
    ...rows,
    create: { ...rows.create, out: ApiKeyCreated, credential: 'secret' },
  },
} as const satisfies Contract;
