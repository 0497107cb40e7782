import type { Contract } from '../../../shared/http/contract.ts';
import { CodePath, registerRoutes } from '../../../shared/register/routes.ts';
import { ShippingInput, ShippingOut, ShippingUpdate } from './schema.ts';

export const contract = {
  resource: 'shippings',
  title: 'Shippings',
  description:
    'What leaves for a client, as one: inventory movements and production orders name it by code. A movement that names a shipping which does not exist creates it.',
  routes: registerRoutes({
    path: '/api/shippings',
    key: 'code',
    params: CodePath,
    noun: 'shipping',
    plural: 'shippings',
    everyday: 'keeping',
    input: ShippingInput,
    update: ShippingUpdate,
    out: ShippingOut,
    rules: 'The client order and the location must exist.',
  }),
} as const satisfies Contract;
