import { isDeepStrictEqual } from 'node:util';
import { type FieldError, invalidContent, Problem } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { type Filter, filterErrors } from './filter.ts';
import { previousSecretsOf, type Webhook } from './schema.ts';
import { targetErrors } from './target.ts';

/** Previous secrets that sign beside the present one, at most: each makes a signature of every call. */
const PREVIOUS_SECRETS_MAX = 5;

const stillSigning = (webhook: Webhook, now: Instant) => previousSecretsOf(webhook).filter(({ until }) => until > now);

/** The secrets that sign a call made now: the present one first. */
export const liveSecrets = (webhook: Webhook, now: Date): readonly string[] => [
  webhook.secret,
  ...stillSigning(webhook, now.toISOString()).map(({ secret }) => secret),
];

/**
 * A webhook with a new secret. The one before signs until `until`, and those before that as their own rotations named,
 * at most five in all (rule webhook-rotation): 409 for a sixth.
 */
export function rotatedWebhook(webhook: Webhook, secret: string, now: Instant, until: Instant): Webhook {
  const live = stillSigning(webhook, now);
  const { previousSecret: _, previousSecrets: __, ...kept } = webhook;
  const previousSecrets = until > now ? [...live, { secret: webhook.secret, until }] : live;
  if (previousSecrets.length > PREVIOUS_SECRETS_MAX) throw tooManySecrets(live.map((one) => one.until));
  return { ...kept, secret, ...(previousSecrets.length > 0 && { previousSecrets }) };
}

function tooManySecrets(ends: readonly Instant[]): Problem {
  const [first] = ends.toSorted();
  const detail = `${PREVIOUS_SECRETS_MAX} previous secrets still sign, the first until ${first}: rotate after that, or with "overlap-hours": 0.`;
  return new Problem(409, 'too-many-secrets', 'Too many secrets', detail);
}

/** What to say of a webhook that is told the same at the same place as another; nothing of any other (rule webhook-equal). */
export function equalWebhookHint(webhook: Webhook, others: readonly Webhook[]): string | undefined {
  const topics = new Set<string>(webhook.topics);
  const equal = others.find(
    (other) =>
      other.id !== webhook.id &&
      other.url === webhook.url &&
      isDeepStrictEqual([other.filter, other.format], [webhook.filter, webhook.format]) &&
      other.topics.length === topics.size &&
      other.topics.every((topic) => topics.has(topic)),
  );
  return equal && `Webhook ${equal.id} has the same URL and topics: every change is told to both.`;
}

type Fitted = {
  readonly topics: readonly string[];
  readonly filter?: Filter | null | undefined;
} & Partial<Parameters<typeof targetErrors>[0]>;

/**
 * Refuses webhooks whose filter does not fit their topics, or whose role and format do not fit their target, each with the
 * pointer of its element (rules webhook-filter, webhook-accounts).
 */
export function refuseUnfit(
  webhooks: readonly Fitted[],
  pointer: (position: number, path: string) => string = (_, path) => path,
): void {
  const errors = webhooks.flatMap(({ topics, filter, url, ...aim }, position): readonly FieldError[] =>
    [...(filter ? filterErrors(filter, topics) : []), ...(url === undefined ? [] : targetErrors({ url, ...aim }))].map(
      (error) => ({ ...error, pointer: pointer(position, error.pointer) }),
    ),
  );
  if (errors.length > 0) throw invalidContent(errors);
}
