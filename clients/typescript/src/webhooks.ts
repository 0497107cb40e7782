import type { webhooks } from './api.ts';
import { Forged } from './errors.ts';
import type { BodyOf } from './routes.ts';

/** What webhooks can subscribe to. */
export type Topic = keyof webhooks;

/** What a call tells of, whatever its topic. */
type Told<T extends string, D> = {
  readonly topic: T;
  /** Identifier of the delivery, the same on every attempt. */
  readonly id: string;
  /** When the change was made, with milliseconds: what is older than what is known is late. */
  readonly triggeredAt: string;
  /** The event in the company's ledger. A ping has none. */
  readonly eventId: T extends 'ping' ? undefined : string;
  readonly sequence: T extends 'ping' ? undefined : number;
  readonly data: D;
};

/** A genuine call, by its topic. */
export type WebhookCall =
  | { [T in Topic]: Told<T, BodyOf<webhooks[T]['post']>> }[Topic]
  | Told<'ping', { readonly topic: 'ping'; readonly webhook: number; readonly 'triggered-at': string }>;

/** Headers as `fetch` has them, or as a record by their names in lower case, which is what Node has. */
export type CallHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const TOLERANCE_SECONDS = 300;

/**
 * Verifies a webhook call and answers what it tells. `body` is what came, byte for byte. A secret that begins with `whsec_` is
 * the webhook's own: it signs identifier, time and body (Standard Webhooks), and a call is refused that is more than
 * `toleranceSeconds` old. Any other one is that of the API key that created the webhook: it signs the body. While a secret is
 * replaced, give both. Throws `Forged`.
 */
export async function verifyWebhook(
  headers: CallHeaders,
  body: string | Uint8Array,
  secret: string | readonly string[],
  { toleranceSeconds = TOLERANCE_SECONDS }: { readonly toleranceSeconds?: number } = {},
): Promise<WebhookCall> {
  const header = (name: string) => headerIn(headers, name);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const secrets = typeof secret === 'string' ? [secret] : secret;
  const verdicts = await Promise.all(
    secrets.map((one) => (one.startsWith('whsec_') ? isSigned(header, bytes, one) : isSignedByKey(header, bytes, one))),
  );
  if (!verdicts.includes(true)) throw new Forged('no signature is right');
  const own = secrets.some((one, position) => verdicts[position] && one.startsWith('whsec_'));
  const age = Date.now() / 1_000 - Number(header('webhook-timestamp'));
  if (own && !(Math.abs(age) <= toleranceSeconds)) throw new Forged('it was sent too long ago');
  const sequence = header('x-shopfloor-sequence');
  return {
    topic: header('x-prodsmart-topic') ?? '',
    id: header('webhook-id') ?? '',
    triggeredAt: header('x-prodsmart-triggered-at') ?? '',
    eventId: header('x-shopfloor-event-id'),
    sequence: sequence === undefined ? undefined : Number(sequence),
    data: dataOf(JSON.parse(new TextDecoder().decode(bytes)), header('content-type')),
  } as WebhookCall;
}

/** Of a webhook with the format `cloudevents` the payload is the data of the event. */
const dataOf = (told: unknown, type = '') =>
  type.startsWith('application/cloudevents') ? (told as { readonly data: unknown }).data : told;

type Header = (name: string) => string | undefined;

async function isSigned(header: Header, body: Uint8Array, secret: string): Promise<boolean> {
  const [id, timestamp, signatures = ''] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header);
  const front = new TextEncoder().encode(`${id}.${timestamp}.`);
  const signed = new Uint8Array(front.length + body.length);
  signed.set(front);
  signed.set(body, front.length);
  const key = fromBase64(secret.slice('whsec_'.length));
  const candidates = signatures.split(' ').filter((signature) => signature.startsWith('v1,'));
  const verdicts = await Promise.all(candidates.map((one) => isHmac(key, signed, one.slice('v1,'.length))));
  return verdicts.includes(true);
}

const isSignedByKey = (header: Header, body: Uint8Array, secret: string) =>
  isHmac(new TextEncoder().encode(secret), body, header('x-prodsmart-hmac-sha256') ?? '');

/** Compares in a time that tells nothing. */
async function isHmac(key: Uint8Array<ArrayBuffer>, signed: Uint8Array, signature: string): Promise<boolean> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, hmac, false, ['verify']);
  try {
    return await crypto.subtle.verify(hmac.name, imported, fromBase64(signature), new Uint8Array(signed));
  } catch {
    return false;
  }
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

function headerIn(headers: CallHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const value = headers[name];
  return typeof value === 'object' ? value[0] : value;
}
