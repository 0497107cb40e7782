import type { Entity } from '../../shared/db/entity.ts';
import type { Instant } from '../../shared/time.ts';

/** What a company sees of its API keys. The secret lies in the record the authorizer reads, and nowhere else. */
export type ApiKey = {
  readonly key: string;
  readonly name: string;
  readonly admin: boolean;
  readonly createdAt: Instant;
};

export const ApiKeys: Entity<ApiKey> = {
  name: 'api-keys',
  noun: 'API key',
  key: ({ key }) => key,
  pointers: { code: '/key' },
};
