import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { CHANNELS_MAX, ChannelInput, ChannelOut, ChannelPath, ChannelUpdate } from './schema.ts';

const rows = registerRoutes({
  path: '/api/channels',
  key: 'name',
  params: ChannelPath,
  noun: 'channel',
  plural: 'channels',
  input: ChannelInput,
  update: ChannelUpdate,
  out: ChannelOut,
  rules: `A company may have ${CHANNELS_MAX} channels, also of the same type.`,
});

export const contract = {
  resource: 'channels',
  title: 'Channels',
  description: 'The change channels of the company; `/api/changes/{channel}` reads them.',
  routes: {
    ...rows,
    create: {
      ...rows.create,
      problems: { 400: 'A rule is broken, the name exists already, or the limit is reached.' },
    },
    update: {
      ...rows.update,
      description: 'With another type the channel begins anew: what waited in it is gone, and it has a new id.',
    },
    remove: { ...rows.remove, description: 'What waits in it is gone; a new channel of the same name starts empty.' },
  },
} as const satisfies Contract;
