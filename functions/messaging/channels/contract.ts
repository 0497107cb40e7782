import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ChannelInput, ChannelOut, ChannelPath, ChannelUpdate } from './schema.ts';

export const contract = {
  resource: 'channels',
  routes: registerRoutes({
    path: '/api/channels',
    key: 'name',
    params: ChannelPath,
    input: ChannelInput,
    update: ChannelUpdate,
    out: ChannelOut,
  }),
} as const satisfies Contract;
