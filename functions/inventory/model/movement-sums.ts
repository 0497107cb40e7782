import { partition } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { Movements, movementDateIndex } from '../inventory-movements/entity.ts';

/** What all movements of a product later than `date` add up to, in millionths. Reads those and no others. */
export async function movedAmountAfter(store: Store, product: number, date: Instant): Promise<bigint> {
  const later = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk > :date',
    ExpressionAttributeValues: {
      ':pk': partition(store.company, Movements.name, movementDateIndex(product)),
      ':date': `${date}#~`,
    },
    ProjectionExpression: 'amount',
  });
  return later.reduce((sum, { amount }) => sum + BigInt(amount as number | bigint), 0n);
}
