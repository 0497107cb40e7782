import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { putNew } from '../../../shared/db/put-new.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { HopelessError } from '../../../shared/queue/hopeless.ts';
import { type Message, queueUrl, send } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { type Delivery, SAMPLE } from '../webhooks/schema-deliveries.ts';
import { cloudEvent } from './cloud-event.ts';
import { type FirstAttempt, queuedLease, releaseFirst } from './first-attempt.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';
import { deliveryUuid, readDeliveryUuid } from './retry-schedule.ts';

/** From here on a payload is kept compressed: a delivery is written twice at least, a unit per KB each. */
const PLAIN_BYTES_MAX = 500;

/** Which delivery: what the queues carry. `sk` is `<instant of the event>#<uuid>`. */
export type DeliveryKey = {
  readonly company: string;
  readonly webhook: number;
  readonly sk: string;
  /** It leads into an AWS account, as far as who queued it knew: what is due together there goes together. */
  readonly account?: true;
};

/** What one endpoint receives. */
export type NewDelivery = {
  readonly company: string;
  readonly webhook: number;
  readonly eventId: string;
  /** Of the event in the company's ledger; a ping has none. */
  readonly sequence?: number;
  readonly topic: string;
  /** The webhook leads into an AWS account. */
  readonly account?: true;
  /** Becomes JSON here, once and for all. */
  readonly body: unknown;
  /** Makes it the data of a CloudEvent, with what that says the event is of, and from which sandbox it comes. */
  readonly envelope?: { readonly subject?: string; readonly sandbox?: string | undefined } | undefined;
  readonly triggeredAt: Instant;
};

/** Partition of the deliveries of one webhook, in the order of their events. */
export const deliveryPartition = (company: string, webhook: number) =>
  partition(company, 'deliveries', String(webhook));

/** Where a delivery lies. */
export const deliveryItemKey = ({ company, webhook, sk }: DeliveryKey) => ({
  pk: deliveryPartition(company, webhook),
  sk,
});

/** The delivery an item of the table holds. */
export function readDelivery(item: Item): Delivery {
  const { pk, sk, packed: _, brotli: __, ...rest } = item;
  const [, uuid = ''] = sk.split('#');
  const webhook = Number(pk.slice(pk.lastIndexOf('#') + 1));
  return { ...rest, webhook, uuid, body: bodyOf(item) } as unknown as Delivery;
}

/** A former version has compressed large ones with gzip, under `packed`. */
function bodyOf({ body, brotli, packed }: Item): unknown {
  if (brotli) return brotliDecompressSync(brotli as Uint8Array).toString('utf8');
  return packed ? gunzipSync(packed as Uint8Array).toString('utf8') : body;
}

/** A message that leads to a delivery, and what is to be done when no queue takes it. */
export type DeliveryMessage = { readonly message: Message; readonly unsent?: () => Promise<void> };

/**
 * Records a delivery, leased to the message it answers, whose API key signs it. The same event again changes nothing that is
 * there: it answers a message without a lease where the delivery was not attempted yet, for the first call may have died
 * before it was queued, and nothing where it was. One write.
 */
export async function deliveryMessage(delivery: NewDelivery, apiKey: string): Promise<DeliveryMessage | undefined> {
  const { key, item } = newItem(delivery);
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
      const { key, item } = newItem(delivery);
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
  const placed = deliveries.map((delivery) => ({ delivery, place: deliveryItemKey(newItem(delivery).key) }));
  const found = await readMany(placed.map(({ place }) => place));
  const attempted = new Set(
    found.filter((item) => item.status !== 'pending' || readDelivery(item).attempts.length > 0).map(({ sk }) => sk),
  );
  return placed.filter(({ place }) => !attempted.has(place.sk)).map(({ delivery }) => delivery);
}

/** The write that records a delivery, for a transaction; `enqueueDeliveries` follows. */
export function deliveryRecord(delivery: NewDelivery): { key: DeliveryKey; delivery: Delivery; write: Write } {
  const { key, item } = newItem(delivery);
  return { key, delivery: readDelivery(item), write: putWrite(item, 'attribute_not_exists(pk)') };
}

function newItem(delivery: NewDelivery) {
  const { company, webhook, account, eventId, sequence, topic, envelope, triggeredAt } = delivery;
  // An event may reach an endpoint under two topics.
  const uuid = deliveryUuid(webhook, triggeredAt, `${eventId} ${topic}`);
  const key: DeliveryKey = { company, webhook, sk: `${triggeredAt}#${uuid}`, ...(account && { account }) };
  const json = JSON.stringify(envelope ? envelopeOf(delivery, uuid) : delivery.body);
  const item = {
    ...deliveryItemKey(key),
    eventId,
    ...(sequence !== undefined && { sequence }),
    topic,
    triggeredAt,
    ...(envelope && { format: 'cloudevents' }),
    ...(Buffer.byteLength(json) > PLAIN_BYTES_MAX
      ? { brotli: brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) }
      : { body: json }),
    status: 'pending',
    failures: 0,
    attempts: [],
    nextAttemptAt: triggeredAt,
    ttl: Math.floor(Date.parse(triggeredAt) / 1_000) + EVENT_RETENTION_DAYS * DAY_SECONDS,
  };
  return { key, item };
}

const envelopeOf = ({ company, eventId, sequence, topic, body, envelope, triggeredAt }: NewDelivery, uuid: string) =>
  cloudEvent({
    company,
    uuid,
    topic,
    subject: envelope?.subject,
    triggeredAt,
    event: sequence === undefined ? undefined : { id: eventId, sequence },
    isSample: eventId.startsWith(SAMPLE),
    sandbox: envelope?.sandbox,
    data: body,
  });

/** The delivery whose state stood in the way of a conditional write; throws any other error. */
export function refusingDelivery(error: unknown): Delivery | undefined {
  const item = itemInTheWay(error);
  return item && readDelivery(item);
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
