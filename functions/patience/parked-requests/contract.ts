import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { everydayScopes } from '../../../shared/register/routes.ts';
import { ParkedRequestFilters, ParkedRequestOut, ParkedRequestPath } from './schema.ts';

const path = '/api/parked-requests';
const one = { ...everydayScopes, path: `${path}/{id}`, params: ParkedRequestPath } as const;

export const contract = {
  resource: 'parked-requests',
  routes: {
    list: {
      ...everydayScopes,
      method: 'GET',
      path,
      query: ParkedRequestFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ParkedRequestOut())),
    },
    get: { ...one, method: 'GET', status: 202, out: ParkedRequestOut },
    remove: { ...one, method: 'DELETE', status: 204 },
  },
} as const satisfies Contract;
