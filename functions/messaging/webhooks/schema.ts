import * as z from 'zod/mini';
import { clearable, code, text } from '../../../shared/http/fields.ts';
import { id, integer } from '../../../shared/http/number-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { arnFault, isArn } from '../model/account-target.ts';
import { urlFault } from '../model/destination.ts';
import { FILTER_FIELDS, type Filter, filterJson, STATUSES } from './filter.ts';

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

/** The longest ARN of a role (quota of IAM, with the longest path). */
const ROLE_LENGTH_MAX = 2_048;

/** How long a replaced secret signs beside the new one unless the rotation says otherwise, and at most. */
export const OVERLAP_HOURS_DEFAULT = 24;
const OVERLAP_HOURS_MAX = 168;

/** Events a filter is tested against unless the test says otherwise, and at most. */
export const FILTER_TEST_EVENTS_DEFAULT = 25;
const FILTER_TEST_EVENTS_MAX = 100;

/** An endpoint of the company that receives changes. */
export type Webhook = {
  readonly id: number;
  /** An address, or the ARN of a queue, a bus or a stream. */
  readonly url: string;
  readonly topics: readonly Topic[];
  /** Which events of its topics it is sent; all of them where there is none. */
  readonly filter?: Filter | undefined;
  /** The role of the account of an ARN that may send there, and the identifier by which it knows this webhook. */
  readonly role?: string | undefined;
  readonly externalId?: string | undefined;
  /** Left out: bodies are what the documents print. */
  readonly format?: 'cloudevents' | undefined;
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
  /** Of a webhook of a sandbox: its calls are marked with the number of that. */
  readonly sandbox?: string | undefined;
};

/** How a body is written: as the documents print it, or as the data of a CloudEvent (rule webhook-cloudevents). */
const FORMATS = ['classic', 'cloudevents'] as const;

type PreviousSecret = { readonly secret: string; readonly until: Instant };

/** The secrets that rotations of a webhook have replaced and that may still sign. */
export const previousSecretsOf = ({ previousSecret, previousSecrets }: Webhook): readonly PreviousSecret[] =>
  previousSecrets ?? (previousSecret ? [previousSecret] : []);

const url = () =>
  z.string().check((context) => {
    const { value } = context;
    const problem = isArn(value) ? arnFault(value) : urlFault(value, { allowLoopback: isLoopbackAllowed() });
    if (problem) context.issues.push({ code: 'custom', input: value, message: problem });
  });

/** Whether endpoints on this machine may be called: in the sandbox only. */
export const isLoopbackAllowed = () => process.env.ALLOW_LOOPBACK_WEBHOOKS === '1';

/** Values of one field of a filter: enough for what one receiver looks after, and few enough to be compared with every event. */
const FILTER_VALUES_MAX = 50;
const values = <T extends z.ZodMiniType>(value: T) =>
  z.optional(z.array(value).check(z.minLength(1), z.maxLength(FILTER_VALUES_MAX)));

/** A misspelt field that is passed over would let everything through. */
const filter = () =>
  z
    .looseObject({ product: values(code()), machine: values(code()), status: values(z.enum(STATUSES)) })
    .check(({ value, issues }) => {
      const names = FILTER_FIELDS.join(', ');
      const sent = Object.keys(value);
      const strange = sent.filter((name) => !FILTER_FIELDS.some((field) => field === name));
      for (const name of strange)
        issues.push({
          code: 'custom',
          input: value,
          path: [name],
          message: `is no field of a filter; there are ${names}`,
        });
      if (sent.length === 0) issues.push({ code: 'custom', input: value, message: `must name one of ${names}` });
    });

const topics = () => z.array(z.enum(TOPICS)).check(z.minLength(1), z.maxLength(TOPICS.length));

const fields = () => ({
  url: url(),
  role: clearable(text(ROLE_LENGTH_MAX)),
  topics: topics(),
  filter: clearable(filter()),
  format: z.optional(z.enum(FORMATS)),
});

export const WebhookInput = memo(() => wire({ ...fields(), active: z.optional(z.boolean()) }));
export const WebhookUpdate = memo(() => wire(partial({ ...fields(), active: z.boolean() })));
export const WebhookPath = memo(() => z.object({ id: id() }));
export const FilterTestInput = memo(() =>
  wire({
    topics: topics(),
    filter: clearable(filter()),
    limit: z.optional(
      integer(1).check(
        z.refine((events) => events <= FILTER_TEST_EVENTS_MAX, { error: `must be at most ${FILTER_TEST_EVENTS_MAX}` }),
      ),
    ),
  }),
);
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
  role: z.optional(z.string()),
  'external-id': z.optional(z.string()),
  topics: z.array(z.string()),
  filter: z.optional(
    z.object({
      product: z.optional(z.array(z.string())),
      machine: z.optional(z.array(z.string())),
      status: z.optional(z.array(z.string())),
    }),
  ),
  format: z.optional(z.string()),
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
export const FilterTestOut = memo(() =>
  z.object({
    count: z.number(),
    events: z.array(
      z.object({
        sequence: z.number(),
        'event-id': z.string(),
        type: z.string(),
        key: z.union([z.string(), z.number()]),
        at: z.string(),
        topic: z.nullable(z.string()),
        sent: z.boolean(),
        reason: z.nullable(z.string()),
      }),
    ),
  }),
);

/** The JSON of a webhook. Its secret is not part of it. */
export function webhookJson(webhook: Webhook, zone: string) {
  const { id, url, role, externalId, topics, filter, format, active, disabledReason, apiKey } = webhook;
  const ends = previousSecretsOf(webhook).map(({ until }) => formatMilliseconds(until, zone));
  const inactive = disabledReason === undefined ? ('paused' as const) : ('disabled' as const);
  return {
    id,
    url,
    ...(isArn(url) && { role, 'external-id': externalId }),
    topics: [...topics],
    ...(filter && { filter: filterJson(filter) }),
    ...(format && { format }),
    active,
    status: active ? ('active' as const) : inactive,
    'disabled-reason': disabledReason ?? null,
    'api-key': apiKey,
    'previous-secret-until': ends.at(-1) ?? null,
    ...(ends.length > 1 && { 'previous-secrets-until': ends }),
  };
}
