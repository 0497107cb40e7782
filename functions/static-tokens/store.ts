import { type Entity, padId } from '../../shared/db/entity.ts';
import { erase, put, type Write } from '../../shared/db/write.ts';
import { invalid } from '../../shared/http/problem.ts';
import { type TokenRecord, tokenKeyOf } from '../../shared/identity.ts';
import type { StaticToken } from './schema.ts';

export const StaticTokens: Entity<StaticToken> = {
  name: 'static-tokens',
  noun: 'static token',
  key: ({ id }) => padId(id),
};

/** The write that makes a token live: the record the authorizer reads. No token belongs to two API keys. */
export function opening(company: string, { hash, key }: StaticToken, prefix = ''): Write {
  const record: TokenRecord = { company, key, scopes: ['productions_write'], bound: true };
  const taken = () => invalid([{ pointer: `${prefix}/token`, message: 'must be unique' }]);
  return put({ ...tokenKeyOf(hash), ...record }, 'attribute_not_exists(pk)', taken);
}

/** The write that ends a token at once. */
export const closing = ({ hash }: StaticToken): Write => erase(tokenKeyOf(hash));
