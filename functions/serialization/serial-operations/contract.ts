import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { everyday } from '../../../shared/register/routes.ts';
import { OperationFilters, OperationOut, OperationPath } from './schema.ts';

export const contract = {
  resource: 'serial-operations',
  title: 'Serial operations',
  description:
    'What has been done to serials: each request that commissioned, released or decommissioned some, or put them into the pool, as one whole. A repetition without effect is none.',
  routes: {
    list: {
      ...everyday,
      method: 'GET',
      path: '/api/serial-operations',
      summary: 'List serial operations by id',
      description:
        'Those with products of the company, and those it carried out for partners. All filters given must hold.',
      query: OperationFilters,
      paged: true,
      status: 200,
      out: memo(() => z.array(OperationOut())),
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      ...everyday,
      method: 'GET',
      path: '/api/serial-operations/{id}',
      params: OperationPath,
      summary: 'Retrieve a serial operation',
      status: 200,
      out: OperationOut,
      problems: { 404: 'No serial operation of the company has this id.' },
    },
  },
} as const satisfies Contract;
