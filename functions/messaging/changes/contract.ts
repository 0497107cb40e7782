import type { Contract } from '../../../shared/http/contract.ts';
import { ChangesOut, ChangesQuery, ChannelPath, ReceiptPath } from './schema.ts';

export const contract = {
  resource: 'changes',
  routes: {
    read: {
      method: 'GET',
      path: '/api/changes/{channel}',
      scope: 'productions_write',
      params: ChannelPath,
      query: ChangesQuery,
      status: 200,
      out: ChangesOut,
    },
    acknowledge: {
      method: 'DELETE',
      path: '/api/changes/{channel}/{receipt}',
      scope: 'productions_write',
      params: ReceiptPath,
      status: 204,
    },
  },
} as const satisfies Contract;
