import { tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { type Tenant, type TokenRecord, tokenKeyOfHash } from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
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

/** How long a token that was revoked in a sandbox stays of it: nothing of a sandbox lasts (rule sandbox-removed). */
const SANDBOX_RETENTION_SECONDS = 30 * DAY_SECONDS;

/** The write that ends a token of the company at once. */
export function revokedTokenWrite({ id, sandbox }: Tenant, { hash, key }: StaticToken, now: Date): Write {
  const ttl = Math.floor(now.getTime() / 1_000) + SANDBOX_RETENTION_SECONDS;
  const record = { ...tokenKeyOfHash(hash), ...recordOf(id, key), revoked: true };
  return putWrite(sandbox === undefined ? record : { ...record, ttl });
}

const recordOf = (company: string, key: string): TokenRecord => ({
  company,
  key,
  scopes: ['productions_write'],
  bound: true,
});
