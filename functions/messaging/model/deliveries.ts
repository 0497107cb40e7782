import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../../shared/db/entity.ts';
import { putNew } from '../../../shared/db/put-new.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { HopelessError } from '../../../shared/queue/hopeless.ts';
import { type Message, queueUrl, send } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Delivery } from '../webhooks/schema-deliveries.ts';
import {
  type DeliveryKey,
  deliveryItemKey,
  type NewDelivery,
  newDeliveryItem,
  readDelivery,
  refusingDelivery,
} from './delivery-item.ts';
import { type FirstAttempt, queuedLease, releaseFirst } from './first-attempt.ts';
import { readDeliveryUuid } from './retry-schedule.ts';

/** A message that leads to a delivery, and what is to be done when no queue takes it. */
export type DeliveryMessage = { readonly message: Message; readonly unsent?: () => Promise<void> };

/**
 * Records a delivery, leased to the message it answers, whose API key signs it. The same event again changes nothing that is
 * there: it answers a message without a lease where the delivery was not attempted yet, for the first call may have died
 * before it was queued, and nothing where it was. One write.
 */
export async function deliveryMessage(delivery: NewDelivery, apiKey: string): Promise<DeliveryMessage | undefined> {
  const { key, item } = newDeliveryItem(delivery);
  const lease = queuedLease(new Date());
  const before = await recordOnce({ ...item, ...lease }, delivery);
  const token = lease.leaseToken;
  // The SDK wrote twice, because the first answer was lost.
  const isOurs = !before || before.leaseToken === token;
  if (!isOurs) return before.status === 'pending' ? { message: messageOf(key) } : undefined;
  const first: FirstAttempt = { token, apiKey };
  return { message: { ...messageOf(key), body: { ...key, first } }, unsent: () => releaseFirst(item, token) };
}

/** Records deliveries and queues them. Again it changes nothing, and queues only what was not attempted yet. */
export async function deliverAll(deliveries: readonly NewDelivery[]): Promise<void> {
  const open = await Promise.all(
    deliveries.map(async (delivery) => {
      const { key, item } = newDeliveryItem(delivery);
      const before = await recordOnce(item, delivery);
      return !before || before.status === 'pending' ? [key] : [];
    }),
  );
  await enqueueDeliveries(open.flat());
}

/** Answers what is there already; that of another event there is fails. */
async function recordOnce(item: Item, { eventId }: NewDelivery): Promise<Item | undefined> {
  const before = await putNew(item);
  if (before && before.eventId !== eventId) throw new HopelessError(`Two events share the delivery ${item.sk}.`);
  return before;
}

/** Which of these deliveries were never attempted: there is none, or it was recorded only. One read per 100. */
export async function unattemptedDeliveries(deliveries: readonly NewDelivery[]): Promise<readonly NewDelivery[]> {
  const placed = deliveries.map((delivery) => ({ delivery, place: deliveryItemKey(newDeliveryItem(delivery).key) }));
  const found = await readMany(placed.map(({ place }) => place));
  const attempted = new Set(
    found.filter((item) => item.status !== 'pending' || readDelivery(item).attempts.length > 0).map(({ sk }) => sk),
  );
  return placed.filter(({ place }) => !attempted.has(place.sk)).map(({ delivery }) => delivery);
}

/** The write that records a delivery, for a transaction; `enqueueDeliveries` follows. */
export function deliveryRecord(delivery: NewDelivery): { key: DeliveryKey; delivery: Delivery; write: Write } {
  const { key, item } = newDeliveryItem(delivery);
  return { key, delivery: readDelivery(item), write: putWrite(item, 'attribute_not_exists(pk)') };
}

/** Queues attempts; the queue shares its consumers fairly between endpoints. */
export async function enqueueDeliveries(keys: readonly DeliveryKey[]): Promise<void> {
  await send(queueUrl('deliveries'), keys.map(messageOf));
}

const messageOf = (key: DeliveryKey): Message => ({ body: key, group: endpointGroup(key) });

/** Endpoint of a message, for fair queueing; ids of webhooks are unique within their company only. */
export const endpointGroup = ({ company, webhook }: DeliveryKey) => `${company}-${webhook}`;

/** The delivery with this identifier and where it lies; 404 when the company has none. One read. */
export async function mustDelivery(company: string, uuid: string): Promise<{ key: DeliveryKey; delivery: Delivery }> {
  const named = readDeliveryUuid(uuid);
  if (!named) throw unknownEntity('delivery', uuid);
  const key = { company, webhook: named.webhook, sk: `${named.triggeredAt}#${uuid.toLowerCase()}` };
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: deliveryItemKey(key), ConsistentRead: true }),
  );
  if (!Item) throw unknownEntity('delivery', uuid);
  return { key, delivery: readDelivery(Item as Item) };
}

/** The write that puts a delivery back to the beginning of its schedule; `enqueueDeliveries` follows. */
export function requeueWrite(key: DeliveryKey, now: Instant): Write {
  const Update = {
    TableName: tableName(),
    Key: deliveryItemKey(key),
    UpdateExpression: 'SET #status = :pending, failures = :none, nextAttemptAt = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':pending': 'pending', ':none': 0, ':now': now },
  };
  return { action: { Update }, refused: () => unknownEntity('delivery', key.sk) };
}

/** Puts an undelivered delivery back to the beginning of its schedule; false when it was delivered meanwhile. */
export async function requeueUndelivered(key: DeliveryKey, now: Instant): Promise<boolean> {
  const { Update } = requeueWrite(key, now).action;
  if (!Update) return false;
  const command = new UpdateCommand({
    ...Update,
    UpdateExpression: Update.UpdateExpression,
    ConditionExpression: 'attribute_exists(pk) AND #status <> :delivered',
    ExpressionAttributeValues: { ...Update.ExpressionAttributeValues, ':delivered': 'delivered' },
  });
  return db()
    .send(command)
    .then(
      () => true,
      (error) => {
        refusingDelivery(error);
        return false;
      },
    );
}
