import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { CHANNELS_LIMIT } from './entity.ts';
import { ChannelOut } from './schema.ts';

const rows = registerWords({
  key: 'name',
  noun: 'channel',
  plural: 'channels',
  rules: `A company may have ${CHANNELS_LIMIT.most} channels, also of the same type.`,
});

export const channels = describedContract(contract, {
  title: 'Channels',
  description: 'The change channels of the company; `/api/changes/{channel}` reads them.',
  fields: {
    name: 'What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it.',
    'sent name': 'What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it.',
    waiting:
      'Entities that changed and were not read yet, or are only leased; 1,000 stands for that many and more. It follows a change within a second.',
    oldest: 'When the oldest of them last changed, in the zone of the company; `null` when nothing waits.',
    'last-read-at':
      'When `/api/changes/{channel}` read it last, with `ack=manual` too, exact to the minute, in the zone of the company; looking (`peek`) does not count. `null`: not within 30 days.',
    'last-read-by': 'The API key it was read with; `null` as above.',
    type: 'What it carries: downtimes, products, productions, production orders, punch clock entries or stock. Another type empties the channel and gives it a new id.',
  },
  // What waits is not part of the channel itself.
  told: { topics: {}, event: ChannelOut },
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
