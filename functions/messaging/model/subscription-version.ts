import { type CountWrite, type Entity, type Item, partition } from '../../../shared/db/entity.ts';
import { tableName } from '../../../shared/db/table.ts';
import { changedEntity } from '../../../shared/db/write.ts';

/** Where the version of a company's subscriptions lies: how often its webhooks and channels were written. */
export const subscriptionVersionKey = (company: string) => ({
  pk: partition(company, 'counters'),
  sk: 'subscriptions',
});

/** The version an item holds; 0 when nothing was written yet. */
export const readSubscriptionVersion = (item: Item | undefined): number => Number(item?.version ?? 0);

/** The `counted` of what subscribes to changes: with every write of it, the version of the subscriptions goes on. */
export const subscribing =
  <T>(counted: NonNullable<Entity<T>['counted']>): NonNullable<Entity<T>['counted']> =>
  (company, before, after, pointer) => [...counted(company, before, after, pointer), versionWrite(company)];

const versionWrite = (company: string): CountWrite => ({
  action: {
    Update: {
      TableName: tableName(),
      Key: subscriptionVersionKey(company),
      UpdateExpression: 'ADD version :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  },
  refused: changedEntity,
});
