import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { everydayScopes } from '../../../shared/register/routes.ts';
import { DigestFilters, RecordFilters, RecordOut, TotalOut } from './schema.ts';

export const contract = {
  resource: 'digest',
  routes: {
    list: {
      ...everydayScopes,
      method: 'GET',
      path: '/api/digest',
      query: DigestFilters,
      status: 200,
      out: memo(() => z.array(TotalOut())),
    },
    records: {
      ...everydayScopes,
      method: 'GET',
      path: '/api/digest/records',
      query: RecordFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(RecordOut())),
    },
  },
} as const satisfies Contract;
