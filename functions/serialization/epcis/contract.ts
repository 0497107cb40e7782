import type { Contract } from '../../../shared/http/contract.ts';
import { DocumentOut, EventsQuery } from './schema.ts';

export const contract = {
  resource: 'epcis',
  routes: {
    events: {
      method: 'GET',
      path: '/api/epcis/events',
      scope: 'company_admin',
      query: EventsQuery,
      paged: 'cursor',
      status: 200,
      produces: 'application/ld+json',
      out: DocumentOut,
    },
  },
} as const satisfies Contract;
