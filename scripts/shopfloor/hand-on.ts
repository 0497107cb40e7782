import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Where calls go on to, and what signs them. */
export type HandingOn = {
  readonly forwardTo?: string | undefined;
  /** The secret of the API key, which signs the calls that go on as it signs those of webhooks. */
  readonly secret: string;
  /** What the calls that go on are signed with, as those of a webhook; left out: a fresh one. */
  readonly signingSecret?: string | undefined;
};

/** A fresh secret of the form that webhooks have. */
export const newSigningSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/**
 * Hands a call on, with new signatures, and answers the status of the local endpoint, or why there is none; nothing
 * without an endpoint.
 */
export async function handedOn(
  { forwardTo, secret, signingSecret = '' }: HandingOn,
  sent: IncomingHttpHeaders,
  body: Buffer,
): Promise<number | string | undefined> {
  if (!forwardTo) return undefined;
  const kept = Object.entries(sent).filter(([name]) => /^(x-prodsmart|x-shopfloor|webhook)-|^content-type$/.test(name));
  const headers = {
    ...Object.fromEntries(kept),
    ...signatures(String(sent['webhook-id']), body, secret, signingSecret),
  };
  try {
    const signal = AbortSignal.timeout(15_000);
    const response = await fetch(forwardTo, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
      signal,
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
}

/** As the API signs: the body with the secret of the API key, and identifier, time and body with that of the webhook. */
function signatures(id: string, body: Buffer, secret: string, signingSecret: string) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const by = (algorithm: string) => createHmac(algorithm, secret).update(body).digest('base64');
  const key = Buffer.from(signingSecret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return {
    'x-prodsmart-hmac-sha256': by('sha256'),
    'x-prodsmart-hmac-sha1': by('sha1'),
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
