import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { Webhooks } from './entity.ts';

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
