import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ApiKeyCreated, ApiKeyInput, ApiKeyOut, ApiKeyPath, ApiKeyShown, ApiKeyUpdate } from './schema.ts';

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
    list: { ...rows.list, out: memo(() => z.array(ApiKeyShown())) },
    get: { ...rows.get, out: ApiKeyShown },
    create: { ...rows.create, out: ApiKeyCreated, credential: 'secret' },
  },
} as const satisfies Contract;
