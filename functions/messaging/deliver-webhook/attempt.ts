import type { SigningKeys } from '../../../shared/api-secret.ts';
import { logInfo } from '../../../shared/log.ts';
import { memo } from '../../../shared/memo.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { isArn } from '../model/account-target.ts';
import { CLOUD_EVENT_TYPE } from '../model/cloud-event.ts';
import { type DeliveryKey, readDelivery } from '../model/delivery-item.ts';
import { parseTarget } from '../model/destination.ts';
import { enqueueAt } from '../model/due-deliveries.ts';
import { type EndpointAnswer, post } from '../model/egress.ts';
import { apiSigningKeys, disableDead, disableGone, GONE, readEndpoint } from '../model/endpoint.ts';
import { busyUntil, type EndpointHealth, endpointCondition, healthKey, heldUntil } from '../model/endpoint-health.ts';
import { type FirstAttempt, isFirstAttempt } from '../model/first-attempt.ts';
import { endOf, parseRetryAfter, retryDelaySeconds } from '../model/retry-schedule.ts';
import { prodsmartHeaders, standardWebhooksHeaders } from '../model/signature.ts';
import { liveSecrets } from '../webhooks/rules.ts';
import { isLoopbackAllowed, type Webhook } from '../webhooks/schema.ts';
import { type Attempt, type Delivery, isTest, PING } from '../webhooks/schema-deliveries.ts';
import { accountAnswer } from './account-sender.ts';
import type { FirstReads } from './first-reads.ts';
import { healthNotedAnswer, isSuccess } from './health-notes.ts';
import { openLanes } from './lanes.ts';
import { type AttemptOutcome, type DeliveryLease, leaseDelivery, settleDelivery } from './lease.ts';

const TIMEOUT_SECONDS = 15;

/**
 * Calls of this instance to one host at once, whichever webhook of a company leads there (rule webhook-host-calls); twice
 * as many as to one webhook, so that one that hangs leaves room for the others.
 */
const hostLane = memo(() => openLanes(4, 500));

/**
 * Carries out one message: calls the endpoint if it is time to, and records what came of it. A failed attempt is
 * written to the table first and queued again second; the caller deletes the message last. A crash in between leaves a
 * message behind, and the table says what remains for it to do. `getsOn` is told of each step.
 */
export async function attemptDelivery(
  key: DeliveryKey,
  { reads, first, getsOn }: { readonly reads: FirstReads; readonly first?: FirstAttempt | undefined; getsOn(): void },
): Promise<void> {
  const now = new Date();
  const { company } = key;
  const { held, webhook, health, keys } = await (first ? beginFirst(key, first, reads, now) : beginLater(key, now));
  // The instance that gave it up may have died before the next step.
  if (held.kind === 'over') return held.dead && disableDead(company, held.dead);
  if (held.kind === 'later') return enqueueAt(key, held.until, now);
  const { delivery } = held;
  if (!webhook || !(webhook.data.active || isTest(delivery))) {
    return finish(key, held, { ...delivery, status: 'cancelled' });
  }
  const place = healthKey(company, key.webhook);
  const state = await endpointCondition(place, health, now);
  const postponed = (nextAttemptAt: Instant) => finish(key, held, { ...delivery, nextAttemptAt });
  if (state === 'busy') return postponed(busyUntil(now));
  if (state === 'held') return postponed(heldUntil(health));
  if (state === 'failing') return finish(key, held, skippedOutcome(delivery, health, now));
  const run = isArn(webhook.data.url) ? atOnce : hostLane();
  const called = await run(`${company} ${hostOf(webhook.data)}`, async (hostGetsOn) => {
    const begun = new Date();
    // Only what the endpoint takes may turn others away: a slow table would be as slow when they come again.
    const step = () => {
      getsOn();
      hostGetsOn();
    };
    step();
    const answer = await healthNotedAnswer(place, health, begun, () =>
      call(company, webhook.data, delivery, begun, keys).finally(step),
    );
    step();
    await finish(key, held, outcomeOf(delivery, answer, begun));
    if (answer.outcome === 'answered' && answer.status === GONE) await disableGone(company, webhook);
  });
  if (!called) await postponed(busyUntil(new Date()));
}

/** Into accounts the calls of a batch go together, so that none of them waits for another. */
async function atOnce(_name: string, work: (getsOn: () => void) => Promise<void>): Promise<boolean> {
  await work(() => {});
  return true;
}

/** One round trip, the lease beside what is read. */
async function beginLater(key: DeliveryKey, now: Date) {
  const [held, endpoint] = await Promise.all([leaseDelivery(key, now), readEndpoint(key.company, key.webhook)]);
  return { ...endpoint, held, keys: undefined };
}

/** One round trip without a write, while the message has the lease it was sent with. */
async function beginFirst(key: DeliveryKey, first: FirstAttempt, reads: FirstReads, now: Date) {
  const { keys, delivery, ...endpoint } = await reads(key, first.apiKey);
  const held: DeliveryLease = isFirstAttempt(delivery, first, now)
    ? { kind: 'held', token: first.token, delivery: readDelivery(delivery) }
    : await leaseDelivery(key, now, first.token);
  return { ...endpoint, held, keys: { of: first.apiKey, keys } };
}

/** Whatever its port and spelling; in the sandbox each port stands for a host. */
function hostOf({ url }: Webhook): string {
  const target = parseTarget(url, { allowLoopback: isLoopbackAllowed() });
  if (typeof target === 'string') return url;
  return target.range === 'loopback' ? target.url.host : target.host;
}

type KnownKeys = { readonly of: string; readonly keys: SigningKeys | undefined } | undefined;

async function call(
  company: string,
  webhook: Webhook,
  delivery: Delivery,
  now: Date,
  known: KnownKeys,
): Promise<EndpointAnswer> {
  if (isArn(webhook.url)) return accountAnswer({ company, webhook, delivery });
  const { uuid, topic, triggeredAt, body } = delivery;
  const keys = known?.of === webhook.apiKey ? known.keys : await apiSigningKeys(company, webhook.apiKey);
  const timestamp = Math.floor(now.getTime() / 1_000);
  const headers = {
    'content-type': delivery.format ? CLOUD_EVENT_TYPE : 'application/json',
    'user-agent': 'Shopfloor-Webhooks/1',
    ...eventHeaders(delivery),
    ...(webhook.sandbox && { 'x-shopfloor-sandbox': webhook.sandbox }),
    ...prodsmartHeaders({ body, topic, uuid, triggeredAt, keys }),
    ...standardWebhooksHeaders({ id: uuid, timestamp, body, secrets: liveSecrets(webhook, now) }),
  };
  return post({ url: webhook.url, headers, body, timeoutSeconds: TIMEOUT_SECONDS, allowLoopback: isLoopbackAllowed() });
}

/** Where the event stands in the company's ledger, so that a receiver can prove that nothing is missing (rule webhook-test). */
const eventHeaders = ({ eventId, sequence, topic }: Delivery) =>
  sequence !== undefined
    ? { 'x-shopfloor-event-id': eventId, 'x-shopfloor-sequence': String(sequence) }
    : topic !== PING && { 'x-shopfloor-sample': 'true' };

function outcomeOf(delivery: Delivery, answer: EndpointAnswer, now: Date): AttemptOutcome {
  const at = now.toISOString();
  const { milliseconds } = answer;
  if (answer.outcome === 'failed') return failureOutcome(delivery, { at, milliseconds, reason: answer.reason }, now);
  const { status, snippet, retryAfter } = answer;
  const attempt = { at, milliseconds, status, ...(snippet && { snippet }) };
  if (isSuccess(answer)) return { ...delivery, status: 'delivered', attempt };
  if (status === GONE) return { ...delivery, status: 'dead', failures: delivery.failures + 1, attempt };
  return failureOutcome(delivery, attempt, now, parseRetryAfter(retryAfter, endOf(answer, now)));
}

function failureOutcome(delivery: Delivery, attempt: Attempt, now: Date, leastSeconds = 0): AttemptOutcome {
  const failures = delivery.failures + 1;
  const ended = endOf(attempt, now);
  const seconds = retryDelaySeconds(failures, Math.random(), leastSeconds);
  if (seconds === undefined) return { ...delivery, status: 'dead', failures, attempt };
  const nextAttemptAt = new Date(ended.getTime() + seconds * 1_000).toISOString();
  return { status: 'failed', failures, attempt, nextAttemptAt };
}

/** With the circuit open a delivery moves on in the schedule without a call, so that none waits without end. */
function skippedOutcome(delivery: Delivery, health: EndpointHealth, now: Date): AttemptOutcome {
  const attempt = { at: now.toISOString(), milliseconds: 0, reason: 'not called: the endpoint is failing' };
  const held = health.heldUntil === undefined ? 0 : Date.parse(health.heldUntil) - now.getTime();
  return failureOutcome(delivery, attempt, now, Math.max(0, held / 1_000));
}

async function finish(
  key: DeliveryKey,
  held: DeliveryLease & { kind: 'held' },
  outcome: AttemptOutcome,
): Promise<void> {
  const settled = await settleDelivery(key, held, outcome);
  const open = outcome.status === 'failed' || outcome.status === 'pending';
  if (settled && open) await enqueueAt(key, outcome.nextAttemptAt, new Date());
  const { status, failures, attempt } = outcome;
  const { company, webhook } = key;
  if (settled?.status === 'dead' && attempt?.status !== GONE) await disableDead(company, settled);
  const { uuid, topic } = held.delivery;
  const result = { answered: attempt?.status, reason: attempt?.reason, milliseconds: attempt?.milliseconds };
  logInfo({ operation: 'deliver-webhook', status, company, webhook, uuid, topic, failures, ...result });
}
