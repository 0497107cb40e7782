import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../shared/db/table.ts';
import { put, type Write } from '../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey, tokenKey } from '../../shared/identity.ts';
import type { Instant } from '../../shared/time.ts';

/** The record of an API key, or nothing. One read. */
export async function readKey(key: string): Promise<ApiKeyRecord | undefined> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: true }),
  );
  return Item as ApiKeyRecord | undefined;
}

type Dynamic = { readonly company: string; readonly key: string; readonly expiresAt: Instant };

/** The write that makes a dynamic token live. A key that goes at the same moment takes the token with it: it is bound. */
export function keepToken(token: string, record: Dynamic): Write {
  const ttl = Math.floor(Date.parse(record.expiresAt) / 1_000);
  return put({ ...tokenKey(token), ...record, scopes: ['productions_write'], bound: true, ttl });
}
