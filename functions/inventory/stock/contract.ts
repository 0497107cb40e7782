import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import {
  ListedStock,
  StockCountInput,
  StockCountOut,
  StockFilters,
  StockListFilters,
  StockOut,
  StockPath,
} from './schema.ts';

export const contract = {
  resource: 'stock',
  routes: {
    count: {
      method: 'POST',
      path: '/api/stock',
      scope: 'productions_write',
      body: StockCountInput,
      bulk: true,
      waits: true,
      status: 201,
      out: StockCountOut,
    },
    list: {
      method: 'GET',
      path: '/api/stock',
      scope: 'productions_write',
      query: StockListFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(ListedStock())),
    },
    get: {
      method: 'GET',
      path: '/api/stock/{code}',
      params: StockPath,
      query: StockFilters,
      scope: 'productions_write',
      status: 200,
      out: StockOut,
    },
  },
} as const satisfies Contract;
