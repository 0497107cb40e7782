import * as z from 'zod/mini';
import { clearable, instant, text } from '../../../shared/http/fields.ts';
import { id, integer } from '../../../shared/http/number-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { urlFault } from '../model/destination.ts';

/** What an endpoint can subscribe to (rules webhook-topics, webhook-topics-added). */
export const TOPICS = [
  'productionOrder/create',
  'productionOrder/update',
  'productionOrder/delete',
  ...topicsOf('punchClock'),
  ...topicsOf('shipping_inventory_movement'),
  ...topicsOf('receiving_inventory_movement'),
  ...topicsOf('internal_inventory_movement'),
  ...topicsOf('material_staging'),
  ...topicsOf('lot'),
  ...topicsOf('downTime'),
  ...topicsOf('production'),
  'stock_changed',
  'parked_request_done',
  'parked_request_refused',
  'parked_request_expired',
] as const;
type Topic = (typeof TOPICS)[number];

function topicsOf<K extends string>(kind: K) {
  return [`${kind}_created`, `${kind}_updated`, `${kind}_deleted`] as const;
}

/** Topic of the delivery that only tests an endpoint; it has no subscribers. */
export const PING = 'ping';

/** What the event id of a delivery begins with that is the sample of a topic; that of an event is a hash. */
export const SAMPLE = 'sample-';

/** Whether a delivery only tests an endpoint, by a ping or the sample of a topic: it tells of no event. */
export const isTest = ({ topic, eventId }: Pick<Delivery, 'topic' | 'eventId'>) =>
  topic === PING || eventId.startsWith(SAMPLE);

/** How long a replaced secret signs beside the new one unless the rotation says otherwise, and at most. */
export const OVERLAP_HOURS_DEFAULT = 24;
const OVERLAP_HOURS_MAX = 168;

/** An endpoint of the company that receives changes. */
export type Webhook = {
  readonly id: number;
  readonly url: string;
  readonly topics: readonly Topic[];
  /** Only active webhooks receive calls. */
  readonly active: boolean;
  /** Why deliveries ended without the company's doing; an update with `active: true` begins them again. */
  readonly disabledReason?: string | undefined;
  /** API key that created it: its secret signs the documented headers (rule webhook-signing-key). */
  readonly apiKey: string;
  /** Signs the Standard Webhooks headers. */
  readonly secret: string;
  /** Secrets that rotations replaced, in their order: each signs beside the present one until its own date. */
  readonly previousSecrets?: readonly PreviousSecret[] | undefined;
  /** In items last written when there was only one of them; the next rotation moves it to the others. */
  readonly previousSecret?: PreviousSecret | undefined;
};

type PreviousSecret = { readonly secret: string; readonly until: Instant };

/** The secrets that rotations of a webhook have replaced and that may still sign. */
export const previousSecretsOf = ({ previousSecret, previousSecrets }: Webhook): readonly PreviousSecret[] =>
  previousSecrets ?? (previousSecret ? [previousSecret] : []);

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
  /** JSON exactly as first built; a retry sends the same bytes. */
  readonly body: string;
  readonly status: DeliveryStatus;
  /** Failed attempts since it was last queued: its place in the schedule. */
  readonly failures: number;
  /** The latest 20 attempts. */
  readonly attempts: readonly Attempt[];
  readonly nextAttemptAt: Instant;
};

const url = () =>
  z.string().check((context) => {
    const problem = urlFault(context.value, { allowLoopback: isLoopbackAllowed() });
    if (problem) context.issues.push({ code: 'custom', input: context.value, message: problem });
  });

/** Whether endpoints on this machine may be called: in the sandbox only. */
export const isLoopbackAllowed = () => process.env.ALLOW_LOOPBACK_WEBHOOKS === '1';

const fields = () => ({
  url: url(),
  topics: z.array(z.enum(TOPICS)).check(z.minLength(1), z.maxLength(TOPICS.length)),
});

export const WebhookInput = memo(() => wire({ ...fields(), active: z.optional(z.boolean()) }));
export const WebhookUpdate = memo(() => wire(partial({ ...fields(), active: z.boolean() })));
export const WebhookPath = memo(() => z.object({ id: id() }));
export const DeliveryPath = memo(() => z.object({ uuid: z.uuid() }));
export const DeliveryFilters = memo(() => z.object({ status: z.optional(z.enum(DELIVERY_STATUSES)) }));
export const RecoverInput = memo(() =>
  wire({ since: instant(), preview: z.optional(z.boolean()), cursor: z.optional(text(500)) }),
);
export const TestInput = memo(() => wire({ topic: clearable(z.enum(TOPICS)) }));
export const RotateInput = memo(() =>
  wire({
    overlapHours: z.optional(
      integer(0).check(
        z.refine((hours) => hours <= OVERLAP_HOURS_MAX, { error: `must be at most ${OVERLAP_HOURS_MAX}` }),
      ),
    ),
  }),
);

const shape = () => ({
  id: z.number(),
  url: z.string(),
  topics: z.array(z.string()),
  active: z.boolean(),
  status: z.enum(['active', 'paused', 'disabled']),
  'disabled-reason': z.nullable(z.string()),
  'api-key': z.string(),
  'previous-secret-until': z.nullable(z.string()),
  'previous-secrets-until': z.optional(z.array(z.string())),
});

export const WebhookOut = memo(() => z.object(shape()));
export const WebhookUpdated = memo(() => z.object({ ...shape(), hint: z.optional(z.string()) }));
export const WebhookRotated = memo(() => z.object({ ...shape(), secret: z.optional(z.string()) }));
export const WebhookCreated = memo(() =>
  z.object({ ...shape(), secret: z.optional(z.string()), hint: z.optional(z.string()) }),
);
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

/** The JSON of a webhook. Its secret is not part of it. */
export function webhookJson(webhook: Webhook, zone: string) {
  const { id, url, topics, active, disabledReason, apiKey } = webhook;
  const ends = previousSecretsOf(webhook).map(({ until }) => formatMilliseconds(until, zone));
  const inactive = disabledReason === undefined ? ('paused' as const) : ('disabled' as const);
  return {
    id,
    url,
    topics: [...topics],
    active,
    status: active ? ('active' as const) : inactive,
    'disabled-reason': disabledReason ?? null,
    'api-key': apiKey,
    'previous-secret-until': ends.at(-1) ?? null,
    ...(ends.length > 1 && { 'previous-secrets-until': ends }),
  };
}

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
