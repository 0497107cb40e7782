import type { Entity } from '../../../shared/db/entity.ts';
import type { ApiKey } from './schema.ts';

export const ApiKeys: Entity<ApiKey> = {
  name: 'api-keys',
  noun: 'API key',
  key: ({ key }) => key,
  pointers: { code: '/key' },
};
