import type { Contract } from '../../../shared/http/contract.ts';
import { RequestFilters, RequestOut, RequestPath, RequestsOut } from './schema.ts';

const common = { method: 'GET', scope: 'company_admin', status: 200 } as const;

export const contract = {
  resource: 'requests',
  routes: {
    list: { ...common, path: '/api/requests', query: RequestFilters, paged: 'cursor', out: RequestsOut },
    get: { ...common, path: '/api/requests/{id}', params: RequestPath, out: RequestOut },
  },
} as const satisfies Contract;
