import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { padId, partition, type Stored } from '../../shared/db/entity.ts';
import { readMany, stored } from '../../shared/db/read.ts';
import { openStore } from '../../shared/db/store.ts';
import { db, tableName } from '../../shared/db/table.ts';
import { Problem } from '../../shared/http/problem.ts';
import { type ApiKeyRecord, apiKeyKey } from '../../shared/identity.ts';
import { type Health, healthKey } from './health.ts';
import type { Webhook } from './schema.ts';
import { Webhooks } from './store.ts';

/** A webhook as it is now, if it still is, and how its endpoint has been doing. */
type Endpoint = { readonly webhook: Stored<Webhook> | undefined; readonly health: Health };

/** Reads a webhook and the health of its endpoint. One round trip. */
export async function readEndpoint(company: string, webhook: number): Promise<Endpoint> {
  const place = { pk: partition(company, Webhooks.name), sk: padId(webhook) };
  const items = await readMany([place, healthKey(company, webhook)]);
  const item = items.find(({ pk }) => pk === place.pk);
  return { webhook: item && stored<Webhook>(item), health: (items.find(({ pk }) => pk !== place.pk) ?? {}) as Health };
}

/** Secret of the API key that created the webhook; nothing when the key was deleted since. One read. */
export async function apiSecret(company: string, key: string): Promise<string | undefined> {
  const command = new GetCommand({ TableName: tableName(), Key: apiKeyKey(key), ConsistentRead: true });
  const { Item: record } = await db().send(command);
  const { company: owner, secret } = (record ?? {}) as Partial<ApiKeyRecord>;
  return owner === company ? secret : undefined;
}

/**
 * Makes a webhook inactive for a reason its company can read. One that the company is just changing is left alone: the
 * company knows better, and the endpoint will give the reason again.
 */
export async function disable(company: string, webhook: Stored<Webhook>, disabledReason: string): Promise<void> {
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  try {
    const after = { ...webhook.data, active: false, disabledReason };
    await store.commit(store.replace(Webhooks, webhook, after), undefined);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
