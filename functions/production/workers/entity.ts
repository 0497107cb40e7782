import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Worker } from './schema.ts';

/** Key: the padded number. Listed by id, and by group, so that an order can be given to a whole group. */
export const Workers: Entity<Worker> = {
  name: 'workers',
  noun: 'worker',
  key: ({ number }) => padId(number),
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  pointers: { code: '/number' },
  tags: ({ groups }) => (groups ?? []).map((group) => `group=${group}`),
};
