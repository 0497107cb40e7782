import * as z from 'zod/mini';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';

export const contract = {
  resource: 'console',
  grants: { table: 'none' },
  routes: {
    page: { method: 'GET', path: '/console', auth: 'none', status: 200, produces: 'text/html' },
    asset: {
      method: 'GET',
      path: '/console/assets/{file}',
      params: memo(() => z.object({ file: z.string() })),
      auth: 'none',
      status: 200,
      produces: 'text/javascript',
    },
  },
} as const satisfies Contract;
