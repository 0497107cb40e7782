import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import { queryAll, storedEntity } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Company } from '../../../shared/identity.ts';
import { companyKey } from '../../../shared/identity.ts';
import { Channels } from '../channels/entity.ts';
import type { Channel } from '../channels/schema.ts';
import { Webhooks } from '../webhooks/entity.ts';
import type { Webhook } from '../webhooks/schema.ts';

/** Every receiver of a company's changes. */
export type Subscriptions = {
  readonly company: Company;
  readonly webhooks: readonly Webhook[];
  readonly channels: readonly Channel[];
};

/** The company with its webhooks and channels, or nothing when the company is gone. Three reads at once, all of them however many. */
export async function subscriptionsOf(company: string): Promise<Subscriptions | undefined> {
  const [record, webhooks, channels] = await Promise.all([
    db().send(new GetCommand({ TableName: tableName(), Key: companyKey(company), ConsistentRead: true })),
    all<Webhook>(company, Webhooks.name),
    all<Channel>(company, Channels.name),
  ]);
  return record.Item && { company: record.Item.data as Company, webhooks, channels };
}

async function all<T>(company: string, entity: string): Promise<readonly T[]> {
  const pk = partition(company, entity);
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map((item) => storedEntity<T>(item).data);
}

/** The channel of this name, or nothing. One read. */
export async function channelByName(store: Store, name: string): Promise<Channel | undefined> {
  return (await store.get(Channels, name))?.data;
}
