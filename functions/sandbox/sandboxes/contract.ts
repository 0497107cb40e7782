import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { SandboxCreated, SandboxInput, SandboxOut, SandboxPath } from './schema.ts';

const scope = 'company_admin';
const one = { path: '/api/sandboxes/{id}', params: SandboxPath, scope } as const;

export const contract = {
  resource: 'sandboxes',
  grants: { apiKeys: true },
  routes: {
    create: {
      method: 'POST',
      path: '/api/sandboxes',
      scope,
      body: SandboxInput,
      bulk: true,
      status: 201,
      out: SandboxCreated,
      credential: 'secret',
    },
    list: {
      method: 'GET',
      path: '/api/sandboxes',
      scope,
      paged: true,
      status: 200,
      out: memo(() => z.array(SandboxOut())),
    },
    get: { ...one, method: 'GET', status: 200, out: SandboxOut },
    remove: { ...one, method: 'DELETE', status: 204 },
    reset: {
      method: 'POST',
      path: '/api/sandboxes/{id}/reset',
      params: SandboxPath,
      scope,
      status: 200,
      out: SandboxCreated,
      credential: 'secret',
    },
  },
} as const satisfies Contract;
