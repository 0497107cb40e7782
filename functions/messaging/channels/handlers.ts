import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { formatMilliseconds, type Instant } from '../../../shared/time/instants.ts';
import { readReadings } from '../model/channel-readers.ts';
import type { contract } from './contract.ts';
import { CHANNELS_LIMIT, Channels } from './entity.ts';
import { type Channel, channelJson } from './schema.ts';
import { type Lag, readLag } from './store.ts';

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

type Asking = { readonly company: Tenant; readonly now: Date };

/** Channels with how far their readers are behind, and who they are (rules channel-lag, channel-reader). */
async function withReaders(channels: readonly Channel[], { company, now }: Asking) {
  const [readings, ...lags] = await Promise.all([
    readReadings(
      company.id,
      channels.map(({ id }) => id),
    ),
    ...channels.map(({ id }) => readLag(company.id, id, now)),
  ]);
  const shown = (at: Instant | undefined) => (at === undefined ? null : formatMilliseconds(at, company.timeZone));
  return channels.map((channel, position) => {
    const { waiting, oldest } = lags[position] as Lag;
    const reading = readings.get(channel.id);
    return {
      ...channel,
      waiting,
      oldest: shown(oldest),
      'last-read-at': shown(reading?.at),
      'last-read-by': reading?.key ?? null,
    };
  });
}

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async (call) => {
    const { body = [], ...answer } = await register.list(call);
    return { ...answer, body: await withReaders(body, call) };
  },

  get: async (call) => {
    const { body, ...answer } = await register.get(call);
    const [shown] = await withReaders(body ? [body] : [], call);
    return { ...answer, ...(shown && { body: shown }) };
  },

  create: (call) => plansWithin(call, Channels, CHANNELS_LIMIT, register.create(call)),
};
