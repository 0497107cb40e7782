import * as z from 'zod/mini';
import type { Contract } from '../../shared/http/contract.ts';
import { memo } from '../../shared/memo.ts';

export const contract = {
  resource: 'documents',
  title: 'Documents',
  description: 'This description of the API, for programs and for people. Open to everybody.',
  routes: {
    openapi: {
      method: 'GET',
      path: '/openapi.json',
      auth: 'none',
      summary: 'The OpenAPI 3.1 document',
      status: 200,
      out: memo(() => z.looseObject({ openapi: z.string() })),
    },
    page: {
      method: 'GET',
      path: '/docs',
      auth: 'none',
      summary: 'The document as a page to read',
      status: 200,
      produces: 'text/html',
    },
    script: {
      method: 'GET',
      path: '/docs/redoc.js',
      auth: 'none',
      summary: 'The script behind the page',
      status: 200,
      produces: 'text/javascript',
    },
  },
} as const satisfies Contract;
