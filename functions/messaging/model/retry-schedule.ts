import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/time/instants.ts';
import type { Delivery } from '../webhooks/schema-deliveries.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Wait after the first, second, … failed attempt, in seconds; 70 hours in all (rule webhook-schedule). */
export const RETRY_SCHEDULE_SECONDS: readonly number[] = [
  5,
  30,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  ...Array.from({ length: 5 }, () => 12 * HOUR),
];

/** Share of a wait by which it may be shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.2;
const RETRY_AFTER_SECONDS_MAX = 24 * HOUR;

/**
 * Seconds from the `failures`-th failed attempt to the next one, or nothing when that was the last. `chance`, from 0 to
 * 1, decides the jitter; what the endpoint asked for with `Retry-After` is the least, up to a day.
 */
export function retryDelaySeconds(failures: number, chance: number, retryAfterSeconds = 0): number | undefined {
  const wait = RETRY_SCHEDULE_SECONDS[failures - 1];
  if (wait === undefined) return undefined;
  return Math.max(wait * (1 - JITTER + 2 * JITTER * chance), Math.min(retryAfterSeconds, RETRY_AFTER_SECONDS_MAX));
}

/** When the first failed attempt ended since the delivery was last queued; nothing when there is no such attempt. */
export function firstFailureEnd({ attempts, failures }: Pick<Delivery, 'attempts' | 'failures'>): Instant | undefined {
  const first = failures > 0 ? attempts.at(-Math.min(failures, attempts.length)) : undefined;
  return first && new Date(Date.parse(first.at) + first.milliseconds).toISOString();
}

/**
 * Seconds a `Retry-After` header asks for, in either of its forms (RFC 9110), a day at most (rule webhook-schedule); 0
 * when it cannot be read.
 */
export function parseRetryAfter(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\s*\d+\s*$/.test(header)) return Math.min(Number(header), RETRY_AFTER_SECONDS_MAX);
  const seconds = (Date.parse(header) - now.getTime()) / 1_000;
  return seconds > 0 ? Math.min(seconds, RETRY_AFTER_SECONDS_MAX) : 0;
}

/** When a call or attempt that began at `begun` ended. */
export const endOf = ({ milliseconds }: { readonly milliseconds: number }, begun: Date) =>
  new Date(begun.getTime() + milliseconds);

/** Ids of webhooks are smaller: 24 bits are reserved for them in a delivery's uuid. */
const WEBHOOK_ID_MAX = 2 ** 24 - 1;

/**
 * Identifier of the delivery of an event to a webhook: a UUID of version 8 (RFC 9562) made of the 48-bit time of the
 * event in milliseconds, the webhook's id (24 bits) and a hash of the content (50 bits). It is the same for every
 * repetition of the event, and says by itself where the delivery lies.
 */
export function deliveryUuid(webhook: number, triggeredAt: Instant, content: string): string {
  if (webhook > WEBHOOK_ID_MAX) throw new RangeError(`Webhook ${webhook} has an id of more than 24 bits.`);
  const time = BigInt(Date.parse(triggeredAt));
  const hash = createHash('sha256').update(content).digest().readBigUInt64BE() & (2n ** 50n - 1n);
  const owner = BigInt(webhook);
  // 48 bits of time, version, upper 12 bits of the webhook, variant, lower 12 bits of it, 50 bits of hash.
  const upper = (time << 16n) | (8n << 12n) | (owner >> 12n);
  const lower = (2n << 62n) | ((owner & 0xfffn) << 50n) | hash;
  const hex = upper.toString(16).padStart(16, '0') + lower.toString(16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The webhook and the time in a delivery's identifier, or nothing when it is none of ours. */
export function readDeliveryUuid(uuid: string): { webhook: number; triggeredAt: Instant } | undefined {
  const hex = uuid.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(hex)) return undefined;
  const upper = BigInt(`0x${hex.slice(0, 16)}`);
  const lower = BigInt(`0x${hex.slice(16)}`);
  const webhook = Number(((upper & 0xfffn) << 12n) | ((lower >> 50n) & 0xfffn));
  return { webhook, triggeredAt: new Date(Number(upper >> 16n)).toISOString() };
}
