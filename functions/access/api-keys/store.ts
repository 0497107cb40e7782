import { partition } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import { eraseWrite, type Write } from '../../../shared/db/write.ts';
import { type ApiKeyRecord, apiKeyKey } from '../../../shared/identity.ts';
import { lostRace, type Problem } from '../../../shared/problem.ts';
import { liveTokenKey } from '../model/api-key-record.ts';
import { ApiKeys } from './entity.ts';
import type { ApiKey } from './schema.ts';

const changedApiKey = () => lostRace('The API key was used or changed at the same moment; send this one again.');

/** The record must still hold the token that is to die with it: a log-in meanwhile would leave a live one behind. */
const unchangedToken = ({ token }: ApiKeyRecord) => ({
  ConditionExpression: token ? '#token = :token' : 'attribute_exists(pk) AND attribute_not_exists(#token)',
  ExpressionAttributeNames: { '#token': 'token' },
  ...(token && { ExpressionAttributeValues: { ':token': token } }),
});

const tokenGone = ({ token }: ApiKeyRecord) => (token ? [eraseWrite(liveTokenKey(token))] : []);

/** The writes that end a key: from then on neither it nor its token opens anything. */
export function revocationWrites(record: ApiKeyRecord): readonly Write[] {
  const Delete = { TableName: tableName(), Key: apiKeyKey(record.key), ...unchangedToken(record) };
  return [{ action: { Delete }, refused: changedApiKey }, ...tokenGone(record)];
}

/**
 * The writes that give or take the admin role. A live token dies: its scopes are those of the role it was given for; and
 * so do all sessions (rule session-ends).
 */
export function roleWrites(record: ApiKeyRecord, admin: boolean): readonly Write[] {
  const { ExpressionAttributeValues, ExpressionAttributeNames, ConditionExpression } = unchangedToken(record);
  const Update = {
    TableName: tableName(),
    Key: apiKeyKey(record.key),
    UpdateExpression: 'SET #admin = :admin, #roles = if_not_exists(#roles, :none) + :one REMOVE #token',
    ConditionExpression,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#admin': 'admin', '#roles': 'roles' },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':admin': admin, ':none': 0, ':one': 1 },
  };
  return [{ action: { Update }, refused: changedApiKey }, ...tokenGone(record)];
}

/**
 * The write that keeps the company from locking itself out when `leaving` goes or loses its role: another admin key must
 * be there at that very moment, too. Throws `refused` when there is none. One read.
 */
export async function otherAdminWrite(store: Store, leaving: string, refused: Problem): Promise<Write> {
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
  return { action: { ConditionCheck }, refused: changedApiKey };
}
