import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Channel } from './schema.ts';

export const Channels: Entity<Channel> = {
  name: 'channels',
  noun: 'channel',
  key: ({ name }) => name,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  pointers: { code: '/name' },
};
