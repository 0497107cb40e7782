import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import type { contract } from './contract.ts';
import { CHANNELS_LIMIT, Channels } from './entity.ts';
import { type Channel, channelJson } from './schema.ts';
import { readLag } from './store.ts';

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

/** A channel with how far its reader is behind (rule channel-lag). */
async function withLag(channel: Channel, { company, now }: { readonly company: Tenant; readonly now: Date }) {
  const { waiting, oldest } = await readLag(company.id, channel.id, now);
  return { ...channel, waiting, oldest: oldest === undefined ? null : formatMilliseconds(oldest, company.timeZone) };
}

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async (call) => {
    const { body = [], ...answer } = await register.list(call);
    return { ...answer, body: await Promise.all(body.map((channel) => withLag(channel, call))) };
  },

  get: async (call) => {
    const { body, ...answer } = await register.get(call);
    return { ...answer, ...(body && { body: await withLag(body, call) }) };
  },

  create: (call) => plansWithin(call, Channels, CHANNELS_LIMIT, register.create(call)),
};
