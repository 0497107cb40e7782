import { type CountWrite, type Item, partition } from '../shared/db/entity.ts';
import { tableName } from '../shared/db/table.ts';
import { invalidContent } from '../shared/problem.ts';

/*
 * How many requests of a company wait for something, counted in the transactions that park and end them: beside the version
 * of its subscriptions, which the fan-out of changes reads anyway, so that who has nothing parked pays nothing.
 */

/** Requests of a company that may wait at once (rule parked-limits). */
export const PARKED_MAX = 1_000;

/** How many wait, by the item of the version of the company's subscriptions. */
export const parkedCountOf = (item: Item | undefined): number => Number(item?.parked ?? 0);

/** The write that counts one more request that waits, or one less; one too many is refused: 400. */
export const parkedCountWrite = (company: string, more: 1 | -1): CountWrite => ({
  action: {
    Update: {
      TableName: tableName(),
      Key: { pk: partition(company, 'counters'), sk: 'subscriptions' },
      UpdateExpression: 'ADD parked :more',
      ...(more > 0 && { ConditionExpression: 'attribute_not_exists(parked) OR parked < :most' }),
      ExpressionAttributeValues: more > 0 ? { ':more': more, ':most': PARKED_MAX } : { ':more': more },
    },
  },
  refused: () =>
    invalidContent([{ pointer: '', message: `must not wait: ${PARKED_MAX} requests of the company wait already` }]),
});
