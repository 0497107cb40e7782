import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ShopfloorChannelInput, ShopfloorChannelOut, ShopfloorChannelPath, ShopfloorChannelUpdate } from './schema.ts';

export const contract = {
  resource: 'shopfloor-channels',
  routes: registerRoutes({
    path: '/api/shopfloor-channels',
    key: 'key',
    params: ShopfloorChannelPath,
    input: ShopfloorChannelInput,
    update: ShopfloorChannelUpdate,
    out: ShopfloorChannelOut,
  }),
} as const satisfies Contract;
