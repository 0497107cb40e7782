import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Entity, padId, partition } from '../../shared/db/entity.ts';
import { db, tableName } from '../../shared/db/table.ts';
import type { Webhook } from './schema.ts';

export const Webhooks: Entity<Webhook> = {
  name: 'webhooks',
  noun: 'webhook',
  key: ({ id }) => padId(id),
};

/** How many webhooks the company has. One read. */
export async function countWebhooks(company: string): Promise<number> {
  const { Count = 0 } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(company, Webhooks.name) },
      ConsistentRead: true,
      Select: 'COUNT',
    }),
  );
  return Count;
}
