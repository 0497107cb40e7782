import * as z from 'zod/mini';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';

export const contract = {
  resource: 'documents',
  grants: { table: 'none' },
  routes: {
    about: {
      method: 'GET',
      path: '/',
      auth: 'none',
      status: 200,
      out: memo(() =>
        z.object({
          name: z.string(),
          description: z.string(),
          version: z.string(),
          docs: z.string(),
          openapi: z.string(),
          console: z.optional(z.string()),
        }),
      ),
    },
    openapi: {
      method: 'GET',
      path: '/openapi.json',
      auth: 'none',
      status: 200,
      out: memo(() => z.looseObject({ openapi: z.string() })),
    },
    guided: {
      method: 'GET',
      path: '/docs/openapi.json',
      auth: 'none',
      status: 200,
      out: memo(() => z.looseObject({ openapi: z.string() })),
    },
    page: { method: 'GET', path: '/docs', auth: 'none', status: 200, produces: 'text/html' },
    script: { method: 'GET', path: '/docs/reference.js', auth: 'none', status: 200, produces: 'text/javascript' },
  },
} as const satisfies Contract;
