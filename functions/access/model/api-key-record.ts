import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { isKeptSecret, keptSecret } from '../../../shared/api-secret.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { creationWrites, putWrite, type Write } from '../../../shared/db/write.ts';
import {
  type ApiKeyRecord,
  apiKeyKey,
  isApiKey,
  type LiveToken,
  tokenHash,
  tokenKeyOfHash,
} from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { ApiKeys } from '../api-keys/entity.ts';
import type { ApiKey } from '../api-keys/schema.ts';

/** The record of an API key that the authorizer reads, or nothing. One read. */
export async function readApiKeyRecord(key: string): Promise<ApiKeyRecord | undefined> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: true }),
  );
  return Item as ApiKeyRecord | undefined;
}

/** The record of an API key whose secret this is, or nothing. An unknown key takes as long as a wrong secret. One read. */
export async function provenApiKey(key: string, secret: string): Promise<ApiKeyRecord | undefined> {
  const record = isApiKey(key) ? await readApiKeyRecord(key) : undefined;
  return isKeptSecret(secret, record) ? record : undefined;
}

/** Where the record of the live token of a key lies. */
export const liveTokenKey = (token: LiveToken) => tokenKeyOfHash('hash' in token ? token.hash : tokenHash(token.token));

/** A new random key; the company in front shows people which company it belongs to. */
export const freshApiKey = (company: string) => `${company}-${randomBytes(6).toString('hex')}`;

/** The writes that create an API key: what its company sees of it, and the record the authorizer reads. */
export function newApiKeyWrites(company: string, apiKey: ApiKey, secret: string, prefix = ''): readonly Write[] {
  const { key, admin, createdAt } = apiKey;
  const record: ApiKeyRecord = { company, key, ...keptSecret(secret), admin };
  const taken = () => invalidContent([{ pointer: '/key', message: 'exists already' }]);
  return [
    putWrite({ ...apiKeyKey(key), ...record }, 'attribute_not_exists(pk)', taken),
    ...creationWrites(company, ApiKeys, apiKey, createdAt, prefix),
  ];
}
