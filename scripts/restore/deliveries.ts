import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { deliveryPartition } from '../../functions/messaging/model/delivery-item.ts';
import { dueItem } from '../../functions/messaging/model/due-deliveries.ts';
import type { Item } from '../../shared/db/entity.ts';
import { putNew } from '../../shared/db/put-new.ts';
import { db } from '../../shared/db/table.ts';
import { DAY_MILLISECONDS } from '../../shared/time/units.ts';
import { itemOf, queryAllOf } from './read.ts';

const OVER = ['delivered', 'dead', 'cancelled'];
/** A change that is older was told long ago: the stream itself forgets it. */
const UNTOLD_DAYS_MAX = 1;

/** Whether an item is a delivery: `pk` is `<company>#deliveries#<webhook>`. */
export const isDelivery = ({ pk }: Item) => pk.split('#')[1] === 'deliveries';

/**
 * Sees to a delivery that was under way at the instant of the restore. What became of it since is what the table says
 * that is left; where that cannot be read, or it is under way still, its next attempt comes up, for the messages that
 * would have led to it are gone. Answers whether it is over.
 */
export async function settleDelivery(table: string, source: string | undefined, item: Item, now: Date) {
  const since = source ? await itemOf(source, item) : undefined;
  if (since) await takeOver(table, since);
  if (OVER.includes(String(since?.status))) return true;
  const [company = '', , webhook = ''] = item.pk.split('#');
  const next = String((since ?? item).nextAttemptAt);
  const due = next > now.toISOString() ? next : now.toISOString();
  const key = { company, webhook: Number(webhook), sk: item.sk };
  await db().send(new PutCommand({ TableName: table, Item: dueItem(key, due) }));
  return false;
}

async function takeOver(table: string, { pk, sk, status, attempts, failures, nextAttemptAt }: Item): Promise<void> {
  await db().send(
    new UpdateCommand({
      TableName: table,
      Key: { pk, sk },
      UpdateExpression:
        'SET #status = :status, attempts = :attempts, failures = :failures, nextAttemptAt = :next REMOVE leaseUntil',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':status': status,
        ':attempts': attempts,
        ':failures': failures,
        ':next': nextAttemptAt,
      },
    }),
  );
}

/**
 * Takes over what a webhook was told after the instant of the restore of changes from before it: they are published
 * once more, and find their deliveries made. Answers how many.
 */
export async function takeOverTold(table: string, source: string, webhook: Item, point: Date): Promise<number> {
  const [company = ''] = webhook.pk.split('#');
  const from = new Date(point.getTime() - UNTOLD_DAYS_MAX * DAY_MILLISECONDS).toISOString();
  const told = await queryAllOf(source, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': deliveryPartition(company, Number(webhook.sk)),
      ':from': from,
      ':to': point.toISOString(),
    },
  });
  const over = told.filter(({ status }) => OVER.includes(String(status)));
  const taken = await Promise.all(over.map((item) => putNew(item, table)));
  return taken.filter((standing) => standing === undefined).length;
}
