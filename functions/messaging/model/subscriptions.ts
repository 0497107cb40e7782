import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../shared/db/entity.ts';
import { partition } from '../../../shared/db/entity.ts';
import { storedEntity } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Company } from '../../../shared/identity.ts';
import { companyKey } from '../../../shared/identity.ts';
import { Channels } from '../channels/entity.ts';
import type { Channel } from '../channels/schema.ts';
import { Webhooks } from '../webhooks/entity.ts';
import type { Webhook } from '../webhooks/schema.ts';

/** More endpoints than a company may have (webhooks refuse the next one), so one query reads them all. */
const SUBSCRIPTIONS_MAX = 100;

/** Every receiver of a company's changes. */
export type Subscriptions = {
  readonly company: Company;
  readonly webhooks: readonly Webhook[];
  readonly channels: readonly Channel[];
};

/** The company with its webhooks and channels, or nothing when the company is gone. Three reads at once. */
export async function subscriptionsOf(company: string): Promise<Subscriptions | undefined> {
  const [record, webhooks, channels] = await Promise.all([
    db().send(new GetCommand({ TableName: tableName(), Key: companyKey(company), ConsistentRead: true })),
    all<Webhook>(company, Webhooks.name),
    all<Channel>(company, Channels.name),
  ]);
  return record.Item && { company: record.Item.data as Company, webhooks, channels };
}

async function all<T>(company: string, entity: string): Promise<readonly T[]> {
  const { Items = [] } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(company, entity) },
      ConsistentRead: true,
      Limit: SUBSCRIPTIONS_MAX,
    }),
  );
  return Items.map((item) => storedEntity<T>(item as Item).data);
}

/** The channel of this name, or nothing. One read. */
export async function channelByName(store: Store, name: string): Promise<Channel | undefined> {
  return (await store.get(Channels, name))?.data;
}
