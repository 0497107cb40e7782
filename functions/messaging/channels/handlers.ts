import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import type { contract } from './contract.ts';
import { CHANNELS_LIMIT, Channels } from './entity.ts';
import { type Channel, channelJson } from './schema.ts';

const nameOf = ({ name }: { readonly name: string }) => name;

const register = registerHandlers(
  {
    entity: Channels,
    unique: { code: nameOf },
    make: (sent: Omit<Channel, 'id'>, id: number): Channel => ({ ...sent, id }),
    change: async (before: Channel, sent: Changes<Channel>, _found: unknown, store: Store) => {
      const after = merge(before, sent);
      if (after.type === before.type) return after;
      const [id = before.id] = await store.nextIds(Channels, 1);
      return { ...after, id };
    },
    represent: channelJson,
  },
  nameOf,
);

export const handlers: Handlers<typeof contract> = {
  ...register,

  create: (call) => plansWithin(call, Channels, CHANNELS_LIMIT, register.create(call)),
};
