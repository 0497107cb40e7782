import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ShopfloorChannelInput, ShopfloorChannelOut, ShopfloorChannelPath, ShopfloorChannelUpdate } from './schema.ts';

export const contract = {
  resource: 'shopfloor-channels',
  title: 'Shopfloor channels',
  description:
    'Where serials come in from the shop floor: requests of the Manufacturer V2 API name one by its key in `x-channel-key`.',
  routes: registerRoutes({
    path: '/api/shopfloor-channels',
    key: 'key',
    params: ShopfloorChannelPath,
    noun: 'shopfloor channel',
    plural: 'shopfloor channels',
    input: ShopfloorChannelInput,
    update: ShopfloorChannelUpdate,
    out: ShopfloorChannelOut,
    rules:
      'Without a key it gets one of 40 random characters; a client that is configured already may bring its own. Without a source it is `Manufacturer V2 API`, and only such a channel takes serials.',
  }),
} as const satisfies Contract;
