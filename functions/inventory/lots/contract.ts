import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { LotFilters, LotInput, LotOut, LotPath, LotUpdate } from './schema.ts';

const routes = registerRoutes({
  path: '/api/lots',
  key: 'id',
  params: LotPath,
  noun: 'lot',
  plural: 'lots',
  everyday: 'keeping',
  input: LotInput,
  update: LotUpdate,
  out: LotOut,
  rules:
    'The product must exist, and the code is unique within it. `creation-date` is now unless it is sent. Code and product of a lot never change.',
});

export const contract = {
  resource: 'lots',
  title: 'Lots',
  description:
    'Batches of one product that are kept apart. An inventory movement that names a lot which does not exist creates it.',
  routes: {
    ...routes,
    list: {
      ...routes.list,
      description: 'By id. With `product` only the lots of that product, with `code` also only that one.',
      query: LotFilters,
      problems: { 400: 'A filter cannot be read.' },
    },
    remove: {
      ...routes.remove,
      description: 'Possible while there is no stock in it. What names the lot keeps the name.',
      problems: { ...routes.remove.problems, 400: 'There is stock in the lot.' },
    },
  },
} as const satisfies Contract;
