import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import type { StaticToken } from './schema.ts';

/** Static tokens a company may have (rule limits-hold). */
export const STATIC_TOKENS_LIMIT = heldLimit('static-tokens', 'static token', 100);

export const StaticTokens: Entity<StaticToken> = {
  name: 'static-tokens',
  noun: 'static token',
  key: ({ id }) => padId(id),
  counted: countedWithin(STATIC_TOKENS_LIMIT),
};
