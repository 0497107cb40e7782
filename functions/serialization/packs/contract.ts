import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { claimActions } from '../model/grants.ts';
import {
  DecommissionInput,
  PackChangeOut,
  PackFilters,
  PackOut,
  PackPath,
  PackWithHistoryOut,
  PoolInput,
  ReleaseInput,
} from './schema.ts';

const office = { scope: 'company_admin' } as const;

const changeRow = { ...office, method: 'POST', out: PackChangeOut } as const;

export const contract = {
  resource: 'packs',
  grants: { table: claimActions, sends: ['packs'] },
  routes: {
    pool: { ...changeRow, path: '/api/packs', body: PoolInput, status: 201 },
    release: { ...changeRow, path: '/api/packs/release', body: ReleaseInput, status: 200 },
    decommission: { ...changeRow, path: '/api/packs/decommission', body: DecommissionInput, status: 200 },
    list: {
      ...office,
      method: 'GET',
      path: '/api/packs',
      query: PackFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(PackOut())),
    },
    get: {
      ...office,
      method: 'GET',
      path: '/api/packs/{gtin}/{serial}',
      params: PackPath,
      status: 200,
      out: PackWithHistoryOut,
    },
  },
} as const satisfies Contract;
