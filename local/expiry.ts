import { setImmediate as turn } from 'node:timers/promises';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../shared/db/schema.ts';
import { sandboxTable } from './table.ts';

/** Small steps: the engine serves one call at a time, and a sweep must not hold up requests. */
const STEP_ITEMS_MAX = 500;

type Key = Record<string, AttributeValue>;

/**
 * Deletes what has expired, as DynamoDB does by itself and the embedded engine does not. Returns how many items went.
 * The one scan in the project: it stands for work of the service, not of ours.
 */
export async function sweepExpired(client: DynamoDBClient, now: Date, table: string = sandboxTable): Promise<number> {
  const expired = {
    TableName: table,
    ExpressionAttributeNames: { '#ttl': tableDefinition.expiry },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
  };
  const look = {
    ...expired,
    FilterExpression: '#ttl < :now',
    ProjectionExpression: `${tableDefinition.partitionKey}, ${tableDefinition.sortKey}`,
    Limit: STEP_ITEMS_MAX,
  };
  let deleted = 0;
  let from: Key | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ ...look, ExclusiveStartKey: from }));
    // Its life may have been extended since the look.
    for (const Key of Items) {
      if (await remove(client, { ...expired, Key, ConditionExpression: '#ttl < :now' })) deleted++;
    }
    from = LastEvaluatedKey;
    await turn();
  } while (from);
  return deleted;
}

async function remove(client: DynamoDBClient, input: DeleteItemCommand['input']): Promise<boolean> {
  try {
    await client.send(new DeleteItemCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
