import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { everydayScopes } from '../../../shared/register/routes.ts';
import { OperationFilters, OperationOut, OperationPath } from './schema.ts';

export const contract = {
  resource: 'serial-operations',
  routes: {
    list: {
      ...everydayScopes,
      method: 'GET',
      path: '/api/serial-operations',
      query: OperationFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(OperationOut())),
    },
    get: {
      ...everydayScopes,
      method: 'GET',
      path: '/api/serial-operations/{id}',
      params: OperationPath,
      status: 200,
      out: OperationOut,
    },
  },
} as const satisfies Contract;
