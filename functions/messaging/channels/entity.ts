import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import { subscribing } from '../model/subscription-version.ts';
import type { Channel } from './schema.ts';

/** Channels a company may have (rule channel-three). */
export const CHANNELS_LIMIT = heldLimit('channels', 'channel', 3);

export const Channels: Entity<Channel> = {
  name: 'channels',
  noun: 'channel',
  key: ({ name }) => name,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  pointers: { code: '/name' },
  counted: subscribing(countedWithin(CHANNELS_LIMIT)),
};
