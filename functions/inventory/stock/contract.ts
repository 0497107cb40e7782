import type { Contract } from '../../../shared/http/contract.ts';
import { StockCountInput, StockCountOut, StockFilters, StockOut, StockPath } from './schema.ts';

export const contract = {
  resource: 'stock',
  routes: {
    count: {
      method: 'POST',
      path: '/api/stock',
      scope: 'productions_write',
      body: StockCountInput,
      bulk: true,
      status: 201,
      out: StockCountOut,
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
