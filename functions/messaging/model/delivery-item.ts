import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';
import { type Delivery, SAMPLE } from '../webhooks/schema-deliveries.ts';
import { cloudEvent } from './cloud-event.ts';
import { EVENT_RETENTION_DAYS } from './retention.ts';
import { deliveryUuid } from './retry-schedule.ts';

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

/** The item that records a delivery, and where it lies. */
export function newDeliveryItem(delivery: NewDelivery) {
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
