import * as z from 'zod/mini';
import type { Contract } from '../../../shared/http/contract.ts';
import { memo } from '../../../shared/memo.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ChannelInput, ChannelOut, ChannelPath, ChannelShown, ChannelUpdate } from './schema.ts';

const rows = registerRoutes({
  path: '/api/channels',
  key: 'name',
  params: ChannelPath,
  input: ChannelInput,
  update: ChannelUpdate,
  out: ChannelOut,
});

const out = memo(() => z.array(ChannelShown()));

export const contract = {
  resource: 'channels',
  routes: { ...rows, list: { ...rows.list, out }, get: { ...rows.get, out: ChannelShown } },
} as const satisfies Contract;
