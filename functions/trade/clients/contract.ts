import type { Contract } from '../../../shared/http/contract.ts';
import { PartnerFilters } from '../model/partners.ts';
import { tradeRoutes } from '../model/routes.ts';
import { ClientInput, ClientOut, ClientUpdate } from './schema.ts';

export const contract = {
  resource: 'clients',
  routes: tradeRoutes({
    path: '/api/clients',
    input: ClientInput,
    update: ClientUpdate,
    out: ClientOut,
    filters: PartnerFilters,
  }),
} as const satisfies Contract;
