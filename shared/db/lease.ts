import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Problem } from '../problem.ts';
import { itemInTheWay } from './condition.ts';
import { partition } from './entity.ts';
import type { Store } from './store.ts';
import { db, tableName } from './table.ts';

/** Work that only one request of a company may do at a time. */
export type ExclusiveWork = {
  readonly name: string;
  /** When a holder without a sign of life counts as crashed. Longer than the work can take. */
  readonly secondsMax: number;
  /** What is thrown while another request is at it. */
  readonly busy: () => Problem;
};

type Key = { readonly pk: string; readonly sk: string };

/**
 * Does the work while no other request of the company does work of the same name, or throws at once what `busy` gives.
 * The next may begin as soon as the work has ended, well or badly. Two writes.
 */
export async function runAlone<T>({ company, admitted, now }: Store, exclusive: ExclusiveWork, work: () => Promise<T>) {
  const key = { pk: partition(company, 'leases'), sk: exclusive.name };
  const token = randomUUID();
  await admitted;
  if (!(await take(key, token, now, exclusive.secondsMax))) throw exclusive.busy();
  try {
    return await work();
  } finally {
    await release(key, token);
  }
}

async function take(key: Key, token: string, now: Date, secondsMax: number): Promise<boolean> {
  const seconds = now.getTime() / 1_000;
  const until = seconds + secondsMax;
  try {
    await db().send(
      new PutCommand({
        TableName: tableName(),
        Item: { ...key, token, until, ttl: Math.ceil(until) },
        ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': seconds },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return true;
  } catch (error) {
    // The SDK sends a write again whose answer was lost: then it is this lease that stands in the way.
    return itemInTheWay(error)?.token === token;
  }
}

/** Only the holder releases: a lease that ran out may have another holder by now. */
async function release(Key: Key, token: string): Promise<void> {
  try {
    await db().send(
      new DeleteCommand({
        TableName: tableName(),
        Key,
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': token },
      }),
    );
  } catch (error) {
    itemInTheWay(error);
  }
}
