import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../../shared/db/table.ts';
import { creating, put, type Write } from '../../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey } from '../../../shared/identity.ts';
import { invalid } from '../../../shared/problem.ts';
import { ApiKeys } from '../api-keys/entity.ts';
import type { ApiKey } from '../api-keys/schema.ts';

/** The record of an API key that the authorizer reads, or nothing. One read. */
export async function readApiKeyRecord(key: string): Promise<ApiKeyRecord | undefined> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: true }),
  );
  return Item as ApiKeyRecord | undefined;
}

/** A new random key; the company in front tells people whose it is. */
export const freshApiKey = (company: string) => `${company}-${randomBytes(6).toString('hex')}`;

/** The writes that create an API key: what its company sees of it, and the record the authorizer reads. */
export function newApiKeyWrites(company: string, apiKey: ApiKey, secret: string): readonly Write[] {
  const { key, admin, createdAt } = apiKey;
  const record: ApiKeyRecord = { company, key, secret, admin };
  const taken = () => invalid([{ pointer: '/key', message: 'exists already' }]);
  return [
    put({ ...apiKeyKey(key), ...record }, 'attribute_not_exists(pk)', taken),
    ...creating(company, ApiKeys, apiKey, createdAt),
  ];
}
