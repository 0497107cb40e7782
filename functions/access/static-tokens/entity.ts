import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { StaticToken } from './schema.ts';

export const StaticTokens: Entity<StaticToken> = {
  name: 'static-tokens',
  noun: 'static token',
  key: ({ id }) => padId(id),
};
