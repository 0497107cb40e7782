import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from './condition.ts';
import type { Item } from './entity.ts';
import { db, tableName } from './table.ts';

/**
 * Puts an item where none stands. Answers the item in the way, which stays as it is, or nothing once this one stands there.
 * One write.
 */
export async function putNew(item: Item, TableName = tableName()): Promise<Item | undefined> {
  const command = new PutCommand({
    TableName,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    await db().send(command);
    return undefined;
  } catch (error) {
    const standing = itemInTheWay(error);
    if (standing) return standing;
    throw error;
  }
}
