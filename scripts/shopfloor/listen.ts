import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Shopfloor, verifyWebhook, type WebhookCall } from 'shopfloor-client';
import { type HandingOn, handedOn, newSigningSecret } from './hand-on.ts';

/** What to listen to, and where to hand it on. */
export type ListenOptions = HandingOn & {
  readonly shop: Shopfloor;
  readonly topics: readonly string[];
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the API reaches this port, when it is not on this machine: the address of a tunnel. */
  readonly publicUrl?: string | undefined;
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
 * made for it, and answered with what became of that: the API tries again what the local endpoint has refused.
 */
export async function startListening(options: ListenOptions): Promise<Listening> {
  const { shop, port, publicUrl, topics } = options;
  const signingSecret = options.signingSecret ?? newSigningSecret();
  const own = Promise.withResolvers<string>();
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const call = await verifyWebhook(request.headers, body, await own.promise).catch(() => undefined);
    if (!call) return void response.writeHead(401).end();
    const forwarded = await handedOn({ ...options, signingSecret }, request.headers, body);
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
