import type { Contract } from '../../../shared/http/contract.ts';
import { waitingRoutes } from '../../../shared/register/routes.ts';
import { tradeRoutes } from '../model/routes.ts';
import {
  ClientOrderFilters,
  ClientOrderInput,
  ClientOrderOut,
  ClientOrderUpdate,
  NamedClientOrderUpdate,
} from './schema.ts';

const path = '/api/client-order';

export const contract = {
  resource: 'client-orders',
  routes: {
    ...waitingRoutes(
      tradeRoutes({
        path,
        input: ClientOrderInput,
        update: ClientOrderUpdate,
        out: ClientOrderOut,
        filters: ClientOrderFilters,
      }),
    ),
    updateNamed: {
      method: 'PUT',
      path,
      scope: 'productions_write',
      body: NamedClientOrderUpdate,
      status: 201,
      out: ClientOrderOut,
    },
  },
} as const satisfies Contract;
