import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import type { contract } from './contract.ts';
import { Channels } from './entity.ts';
import { CHANNELS_MAX, type Channel, channelJson } from './schema.ts';
import { channelAdditionWrite, channelRemovalWrite, countChannels, tooManyChannels } from './store.ts';

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

  create: async (call) => {
    const { elements, pointer, company } = call;
    // The transaction of a single one finds the limit; several must be refused before the first is written.
    const free = elements.length > 1 ? CHANNELS_MAX - (await countChannels(company.id)) : CHANNELS_MAX;
    if (elements.length > free) throw tooManyChannels(pointer(free, ''));
    const plans = await register.create(call);
    return plans.map(({ writes, answer }, position) => ({
      writes: [...writes, channelAdditionWrite(company.id, pointer(position, ''))],
      answer,
    }));
  },

  remove: async ({ params, store, company, version }) => {
    const before = await store.must(Channels, params.name, version);
    return store.commit([...store.removalWrites(Channels, before, version), channelRemovalWrite(company.id)], {});
  },
};
