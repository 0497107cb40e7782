import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { EventFilters, EventOut } from './schema.ts';

export const contract = {
  resource: 'events',
  routes: {
    list: {
      method: 'GET',
      path: '/api/events',
      scope: 'company_admin',
      query: EventFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(EventOut())),
    },
  },
} as const satisfies Contract;
