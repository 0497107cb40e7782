import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { CHANNELS_LIMIT } from './entity.ts';

const rows = registerWords({
  key: 'name',
  noun: 'channel',
  plural: 'channels',
  rules: `A company may have ${CHANNELS_LIMIT.most} channels, also of the same type.`,
});

export const channels = describedContract(contract, {
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
      description: 'With another type the channel starts empty: what waited in it is gone, and it has a new id.',
    },
    remove: { ...rows.remove, description: 'What waits in it is gone; a new channel of the same name starts empty.' },
  },
});
