import { GetCommand, paginateQuery, paginateScan, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../shared/db/entity.ts';
import { db } from '../../shared/db/table.ts';

/** All items a query finds in a table, consistent. */
export async function queryAllOf(
  TableName: string,
  condition: Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const input = { TableName, ConsistentRead: true, ...condition };
  for await (const { Items = [] } of paginateQuery({ client: db() }, input)) items.push(...(Items as Item[]));
  return items;
}

/** The item under a key of a table, consistent, or nothing. One read. */
export async function itemOf(TableName: string, { pk, sk }: Pick<Item, 'pk' | 'sk'>): Promise<Item | undefined> {
  const { Item } = await db().send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }));
  return Item as Item | undefined;
}

/** Companies and webhooks of a table, and deliveries that are not over, page by page. Reads the whole table. */
export async function* settledItemPages(TableName: string): AsyncGenerator<readonly Item[]> {
  const input = {
    TableName,
    ConsistentRead: true,
    FilterExpression: 'entity IN (:company, :webhooks) OR #status IN (:pending, :failed)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':company': 'company',
      ':webhooks': 'webhooks',
      ':pending': 'pending',
      ':failed': 'failed',
    },
  };
  for await (const { Items = [] } of paginateScan({ client: db() }, input)) yield Items as Item[];
}
