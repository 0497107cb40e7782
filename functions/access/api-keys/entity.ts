import type { Entity } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import type { ApiKey } from './schema.ts';

/** API keys a company may have (rule limits-hold). */
export const API_KEYS_LIMIT = heldLimit('api-keys', 'API key', 100);

export const ApiKeys: Entity<ApiKey> = {
  name: 'api-keys',
  noun: 'API key',
  key: ({ key }) => key,
  pointers: { code: '/key' },
  counted: countedWithin(API_KEYS_LIMIT),
};
