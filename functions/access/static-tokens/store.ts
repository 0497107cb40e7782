import { tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { type TokenRecord, tokenKeyOfHash } from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import type { StaticToken } from './schema.ts';

/**
 * The write that makes a token live: the record the authorizer reads. No token belongs to two API keys, and one that was
 * revoked only to the company that had it.
 */
export function liveTokenWrite(company: string, { hash, key }: StaticToken, prefix = ''): Write {
  const taken = () => invalidContent([{ pointer: `${prefix}/token`, message: 'must be unique' }]);
  return {
    action: {
      Put: {
        TableName: tableName(),
        Item: { ...tokenKeyOfHash(hash), ...recordOf(company, key) },
        ConditionExpression: 'attribute_not_exists(pk) OR (revoked = :true AND company = :company)',
        ExpressionAttributeValues: { ':true': true, ':company': company },
      },
    },
    refused: taken,
  };
}

/** The write that ends a token of the company at once. */
export const revokedTokenWrite = (company: string, { hash, key }: StaticToken): Write =>
  putWrite({ ...tokenKeyOfHash(hash), ...recordOf(company, key), revoked: true });

const recordOf = (company: string, key: string): TokenRecord => ({
  company,
  key,
  scopes: ['productions_write'],
  bound: true,
});
