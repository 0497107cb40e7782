import { createHmac, randomBytes } from 'node:crypto';
import type { SigningKeys } from '../../../shared/api-secret.ts';

/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;
const SECRET_PREFIX = 'whsec_';

type Documented = {
  /** Exactly the bytes that are sent. */
  readonly body: string;
  /** Of the API key that created the webhook; without it (the key is gone) nothing can be signed this way. */
  readonly keys: SigningKeys | undefined;
  readonly topic: string;
  readonly uuid: string;
  /** ISO instant in UTC with milliseconds. */
  readonly triggeredAt: string;
};

/**
 * The headers the documents print (rule webhook-headers). Both spellings of the signature are sent
 * (rule webhook-signatures).
 */
export function prodsmartHeaders({ body, keys, topic, uuid, triggeredAt }: Documented): Record<string, string> {
  const sign = (algorithm: string, key: Buffer | string) => createHmac(algorithm, key).update(body).digest('base64');
  return {
    'x-prodsmart-topic': topic,
    'x-prodsmart-api-version': '1',
    'x-prodsmart-webhook-uuid': uuid,
    'x-prodsmart-triggered-at': triggeredAt,
    ...(keys && {
      'x-prodsmart-hmac-sha256': sign('sha256', keys.sha256),
      'x-prodsmart-hmac-sha1': sign('sha1', keys.sha1),
    }),
  };
}

type Standard = {
  /** The same on every attempt of one delivery. */
  readonly id: string;
  /** Of this attempt, in epoch seconds: receivers refuse what is older than five minutes. */
  readonly timestamp: number;
  readonly body: string;
  /** The endpoint's live secrets: one, or two during a rotation. */
  readonly secrets: readonly string[];
};

/** The headers of the Standard Webhooks specification: one `v1` signature per live secret, separated by spaces. */
export function standardWebhooksHeaders({ id, timestamp, body, secrets }: Standard): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}

/** A new secret for an endpoint, in the spelling of the Standard Webhooks libraries. */
export function newEndpointSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}
