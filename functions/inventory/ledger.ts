import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import { db, tableName } from '../../shared/db/table.ts';
import type { Instant } from '../../shared/time.ts';
import { ledgerOf, Movements } from './movement.ts';

/** What all movements of a product later than `date` add up to, in millionths. Reads those and no others. */
export async function movedAfter(store: Store, product: number, date: Instant): Promise<bigint> {
  let sum = 0n;
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk AND sk > :date',
        ExpressionAttributeValues: {
          ':pk': partition(store.company, Movements.name, ledgerOf(product)),
          ':date': `${date}#~`,
        },
        ProjectionExpression: 'amount',
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const { amount } of Items) sum += BigInt(amount as number | bigint);
    from = LastEvaluatedKey;
  } while (from);
  return sum;
}
