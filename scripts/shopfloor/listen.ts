import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Shopfloor, verifyWebhook, type WebhookCall } from 'shopfloor-client';

/** What to listen to, and where to hand it on. */
export type ListenOptions = {
  readonly shop: Shopfloor;
  /** The secret of the API key, which signs the calls that go on as it signed those that came. */
  readonly secret: string;
  readonly topics: readonly string[];
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the API reaches this port, when it is not on this machine: the address of a tunnel. */
  readonly publicUrl?: string | undefined;
  readonly forwardTo?: string | undefined;
  /** What the calls that go on are signed with, as those of a webhook; left out: a fresh one. */
  readonly signingSecret?: string | undefined;
  /** Called with each call, once it was handed on. */
  readonly heard: (call: WebhookCall, forwarded: number | string | undefined) => void;
};

/** What listens. */
export type Listening = {
  readonly url: string;
  readonly signingSecret: string;
  /** Takes the subscription back, then ends. */
  stop(): Promise<void>;
};

/**
 * Subscribes with a webhook of its own and takes its calls. Each is verified, handed on with the same body and signatures
 * made anew, and answered with what became of that: the API tries again what the local endpoint has refused.
 */
export async function startListening(options: ListenOptions): Promise<Listening> {
  const { shop, port, publicUrl, topics } = options;
  const signingSecret = options.signingSecret ?? `whsec_${randomBytes(24).toString('base64')}`;
  const own = Promise.withResolvers<string>();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const call = await verifyWebhook(request.headers, body, await own.promise).catch(() => undefined);
    if (!call) return void response.writeHead(401).end();
    const forwarded = options.forwardTo && (await forward(options, signingSecret, request.headers, body));
    options.heard(call, forwarded);
    response.writeHead(typeof forwarded === 'string' ? 502 : (forwarded ?? 200)).end();
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const local = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`;
  const url = publicUrl ?? local;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  try {
    const { id, secret } = await shop.post('/api/webhooks', { body: { url, topics: topics as never } });
    own.resolve(secret ?? options.secret);
    return {
      url,
      signingSecret,
      async stop() {
        await shop.delete('/api/webhooks/{id}', { path: { id } });
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The status of the local endpoint, or why there is none. */
async function forward(
  { forwardTo = '', secret }: ListenOptions,
  signingSecret: string,
  sent: IncomingHttpHeaders,
  body: Buffer,
): Promise<number | string> {
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
