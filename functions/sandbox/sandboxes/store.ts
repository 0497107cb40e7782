import { freshApiSecret } from '../../../shared/api-secret.ts';
import { tableName } from '../../../shared/db/table.ts';
import { creationWrites, eraseWrite, type Write } from '../../../shared/db/write.ts';
import {
  type ApiKeyRecord,
  apiKeyKey,
  type Company,
  companyKey,
  freshSecret,
  type Tenant,
} from '../../../shared/identity.ts';
import { lostRace } from '../../../shared/problem.ts';
import { ApiKeys } from '../../access/api-keys/entity.ts';
import { liveTokenKey, readApiKeyRecord } from '../../access/model/api-key-record.ts';
import { bareCompanyWrites, newCompanyWrites } from '../../access/model/new-company.ts';
import { twinOf } from '../model/twin.ts';
import type { Sandbox } from './schema.ts';

/** What the API key of a fresh sandbox is called. */
const KEY_NAME = 'First key';

/** The company that this run of a sandbox is, closed until it is filled. */
const twinCompany = (parent: Tenant, sandbox: Sandbox): Company => ({
  id: twinOf(parent.id, sandbox),
  name: sandbox.name,
  timeZone: parent.timeZone,
  allowNegativeStock: parent.allowNegativeStock,
  usageKey: `${parent.usageKey}-sandboxes`,
  seal: freshSecret(),
  sandbox: String(sandbox.id),
  filling: true,
});

const keyOf = ({ key, resetAt, createdAt }: Sandbox) => ({
  key,
  name: KEY_NAME,
  admin: true,
  createdAt: resetAt ?? createdAt,
});

/** The writes that make the company of a run with a fresh API key, and the secret of that. */
export function twinWrites(
  parent: Tenant,
  sandbox: Sandbox,
): { readonly secret: string; readonly writes: readonly Write[] } {
  const secret = freshApiSecret();
  return { secret, writes: newCompanyWrites(twinCompany(parent, sandbox), keyOf(sandbox), secret) };
}

const keyChanged = () =>
  lostRace('The API key of the sandbox was used or changed at the same moment; send this one again.');

/** The condition under which the record of the key is still the one that was read. */
const sameRecord = ({ company, token }: ApiKeyRecord) => ({
  ConditionExpression: token
    ? 'company = :company AND #token = :token'
    : 'company = :company AND attribute_not_exists(#token)',
  ExpressionAttributeNames: { '#token': 'token' },
  ExpressionAttributeValues: { ':company': company, ...(token && { ':token': token }) },
});

const tokenGone = ({ token }: ApiKeyRecord) => (token ? [eraseWrite(liveTokenKey(token))] : []);

/** The record of the API key of a sandbox; nothing once it was removed in there. One read. */
export async function readOwnKey(parent: Tenant, sandbox: Sandbox): Promise<ApiKeyRecord | undefined> {
  const record = await readApiKeyRecord(sandbox.key);
  return record?.company === twinOf(parent.id, sandbox) ? record : undefined;
}

/** The writes after which a run opens nothing any more (rule sandbox-removed): without its company no key is one. */
export function closingWrites(parent: Tenant, sandbox: Sandbox, record: ApiKeyRecord | undefined): readonly Write[] {
  const company = eraseWrite(companyKey(twinOf(parent.id, sandbox)));
  if (!record) return [company];
  const Delete = { TableName: tableName(), Key: apiKeyKey(record.key), ...sameRecord(record) };
  return [company, { action: { Delete }, refused: keyChanged }, ...tokenGone(record)];
}

/** The writes that make the company of the next run, opened by the same API key as the one before (rule sandbox-reset). */
export function nextRunWrites(parent: Tenant, before: Sandbox, after: Sandbox, record: ApiKeyRecord): readonly Write[] {
  const company = twinCompany(parent, after);
  const { token, ...kept } = record;
  const Put = {
    TableName: tableName(),
    Item: { ...kept, ...apiKeyKey(record.key), company: company.id, admin: true },
    ...sameRecord(record),
  };
  const apiKey = keyOf(after);
  return [
    eraseWrite(companyKey(twinOf(parent.id, before))),
    ...bareCompanyWrites(company, apiKey.createdAt),
    { action: { Put }, refused: keyChanged },
    ...creationWrites(company.id, ApiKeys, apiKey, apiKey.createdAt),
    ...tokenGone(record),
  ];
}
