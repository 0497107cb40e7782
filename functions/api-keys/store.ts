import { randomBytes } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Entity, partition } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import { db, tableName } from '../../shared/db/table.ts';
import { creating, erase, put, type Write } from '../../shared/db/write.ts';
import { conflict, invalid, type Problem } from '../../shared/http/problem.ts';
import { type ApiKeyRecord, apiKeyKey, tokenKey } from '../../shared/identity.ts';
import type { ApiKey } from './schema.ts';

export const ApiKeys: Entity<ApiKey> = {
  name: 'api-keys',
  noun: 'API key',
  key: ({ key }) => key,
  pointers: { code: '/key' },
};

const lostRace = () => conflict('The API key was used or changed at the same moment; send this one again.');

/** A key nobody has yet; the company in front tells people whose it is. */
export const freshKey = (company: string) => `${company}-${randomBytes(6).toString('hex')}`;

/** The writes that create an API key: what its company sees of it, and the record the authorizer reads. */
export function issuing(company: string, apiKey: ApiKey, secret: string): readonly Write[] {
  const { key, admin, createdAt } = apiKey;
  const record: ApiKeyRecord = { company, key, secret, admin };
  const taken = () => invalid([{ pointer: '/key', message: 'exists already' }]);
  return [
    put({ ...apiKeyKey(key), ...record }, 'attribute_not_exists(pk)', taken),
    ...creating(company, ApiKeys, apiKey, createdAt),
  ];
}

/** The record of a key of the company, or nothing. One read. */
export async function recordOf(key: string): Promise<ApiKeyRecord | undefined> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: true }),
  );
  return Item as ApiKeyRecord | undefined;
}

/** The record must still hold the token that is to die with it: a log-in meanwhile would leave a live one behind. */
const unchangedToken = ({ token }: ApiKeyRecord) => ({
  ConditionExpression: token ? '#token.#token = :token' : 'attribute_exists(pk) AND attribute_not_exists(#token)',
  ExpressionAttributeNames: { '#token': 'token' },
  ...(token && { ExpressionAttributeValues: { ':token': token.token } }),
});

const tokenGone = ({ token }: ApiKeyRecord) => (token ? [erase(tokenKey(token.token))] : []);

/** The writes that end a key: from then on neither it nor its token opens anything. */
export function revoking(record: ApiKeyRecord): readonly Write[] {
  const Delete = { TableName: tableName(), Key: apiKeyKey(record.key), ...unchangedToken(record) };
  return [{ action: { Delete }, refused: lostRace }, ...tokenGone(record)];
}

/** The writes that give or take the admin role. A live token dies: its scopes are those of the role it was given for. */
export function changingRole(record: ApiKeyRecord, admin: boolean): readonly Write[] {
  const { ExpressionAttributeValues, ExpressionAttributeNames, ConditionExpression } = unchangedToken(record);
  const Update = {
    TableName: tableName(),
    Key: apiKeyKey(record.key),
    UpdateExpression: 'SET #admin = :admin REMOVE #token',
    ConditionExpression,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#admin': 'admin' },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':admin': admin },
  };
  return [{ action: { Update }, refused: lostRace }, ...tokenGone(record)];
}

/**
 * The write that keeps the company from locking itself out when `leaving` goes or loses its role: another admin key must
 * be there at that very moment, too. Throws `refused` when there is none. One read.
 */
export async function anotherAdmin(store: Store, leaving: string, refused: Problem): Promise<Write> {
  const where = ({ key, admin }: ApiKey) => admin && key !== leaving;
  const { items } = await store.page({ entity: ApiKeys, where }, { operation: 'anotherAdmin', filters: leaving });
  const [other] = items;
  if (!other) throw refused;
  const ConditionCheck = {
    TableName: tableName(),
    Key: { pk: partition(store.company, ApiKeys.name), sk: ApiKeys.key(other.data) },
    ConditionExpression: '#data.#admin = :yes',
    ExpressionAttributeNames: { '#data': 'data', '#admin': 'admin' },
    ExpressionAttributeValues: { ':yes': true },
  };
  return { action: { ConditionCheck }, refused: lostRace };
}
