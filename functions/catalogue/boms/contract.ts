import type { Contract } from '../../../shared/http/contract.ts';
import { BomInput, BomOut } from './schema.ts';

export const contract = {
  resource: 'boms',
  routes: {
    update: {
      method: 'POST',
      path: '/api/bom',
      scope: 'productions_write',
      body: BomInput,
      bulk: true,
      waits: true,
      status: 201,
      out: BomOut,
    },
  },
} as const satisfies Contract;
