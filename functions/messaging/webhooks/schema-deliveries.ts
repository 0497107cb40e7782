import * as z from 'zod/mini';
import { clearable, instant, text } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { TOPICS } from './schema.ts';

/** Topic of the delivery that only tests an endpoint; it has no subscribers. */
export const PING = 'ping';

/** What the event id of a delivery begins with that is the sample of a topic; that of an event is a hash. */
export const SAMPLE = 'sample-';

/** Whether a delivery only tests an endpoint, by a ping or the sample of a topic: it tells of no event. */
export const isTest = ({ topic, eventId }: Pick<Delivery, 'topic' | 'eventId'>) =>
  topic === PING || eventId.startsWith(SAMPLE);

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/**
 * pending: not attempted since it was last queued; failed: attempted, will be again; delivered: answered with 2xx; dead:
 * given up; cancelled: the webhook was inactive or gone when its turn came.
 */
const DELIVERY_STATUSES = ['pending', 'failed', 'delivered', 'dead', 'cancelled'] as const;

/** One try to call an endpoint: the status it answered, or the reason why it did not. */
export type Attempt = {
  readonly at: Instant;
  readonly milliseconds: number;
  readonly status?: number;
  readonly reason?: string;
  /** Beginning of the answer, at most 500 characters. */
  readonly snippet?: string;
};

/** One event for one endpoint. */
export type Delivery = {
  readonly webhook: number;
  readonly uuid: string;
  readonly eventId: string;
  readonly sequence?: number;
  readonly topic: string;
  readonly triggeredAt: Instant;
  /** Left out: the body is what the documents print. */
  readonly format?: 'cloudevents';
  /** JSON exactly as first built; a retry sends the same bytes. */
  readonly body: string;
  readonly status: DeliveryStatus;
  /** Failed attempts since it was last queued: its place in the schedule. */
  readonly failures: number;
  /** The latest 20 attempts. */
  readonly attempts: readonly Attempt[];
  readonly nextAttemptAt: Instant;
};

export const DeliveryPath = memo(() => z.object({ uuid: z.uuid() }));
export const DeliveryFilters = memo(() =>
  z.object({
    status: z.optional(z.enum(DELIVERY_STATUSES)),
    topic: z.optional(z.enum([...TOPICS, PING])),
    since: z.optional(instant()),
    until: z.optional(instant()),
  }),
);
export const RecoverInput = memo(() =>
  wire({ since: instant(), preview: z.optional(z.boolean()), cursor: z.optional(text(500)) }),
);
export const TestInput = memo(() => wire({ topic: clearable(z.enum(TOPICS)) }));

export const DeliveryOut = memo(() =>
  z.object({
    uuid: z.string(),
    webhook: z.number(),
    'event-id': z.string(),
    sequence: z.nullable(z.number()),
    topic: z.string(),
    'triggered-at': z.string(),
    status: z.enum(DELIVERY_STATUSES),
    'next-attempt-at': z.nullable(z.string()),
    attempts: z.array(
      z.object({
        at: z.string(),
        milliseconds: z.number(),
        status: z.nullable(z.number()),
        reason: z.nullable(z.string()),
        snippet: z.nullable(z.string()),
      }),
    ),
  }),
);

export const RecoverOut = memo(() =>
  z.object({
    count: z.number(),
    cursor: z.nullable(z.string()),
  }),
);

export const ReplayOut = memo(() =>
  z.object({
    count: z.number(),
    cursor: z.nullable(z.string()),
  }),
);

/** The JSON of a delivery; the payload stays with the endpoint. */
export function deliveryJson(delivery: Delivery, zone: string) {
  const open = delivery.status === 'pending' || delivery.status === 'failed';
  return {
    uuid: delivery.uuid,
    webhook: delivery.webhook,
    'event-id': delivery.eventId,
    sequence: delivery.sequence ?? null,
    topic: delivery.topic,
    'triggered-at': formatMilliseconds(delivery.triggeredAt, zone),
    status: delivery.status,
    'next-attempt-at': open ? formatMilliseconds(delivery.nextAttemptAt, zone) : null,
    attempts: delivery.attempts.map(({ at, milliseconds, status = null, reason = null, snippet = null }) => ({
      at: formatMilliseconds(at, zone),
      milliseconds,
      status,
      reason,
      snippet,
    })),
  };
}
