import type { LedgerEvent, Shopfloor } from 'shopfloor-client';
import { type HandingOn, handedOn, newSigningSecret } from './hand-on.ts';
import type { Listening } from './listen.ts';

const EVERY_SECONDS = 2;

/** What to follow, and where to hand it on. */
export type FollowOptions = HandingOn & {
  readonly shop: Shopfloor;
  /** Base URL of the API. */
  readonly url: string;
  readonly topics: readonly string[];
  /** Called with each topic of each event, once it was handed on. */
  readonly heard: (followed: Followed, forwarded: number | string | undefined) => void;
  /** Called when the list cannot be read any more. */
  readonly broken: (error: Error) => void;
};

/** An event under one of its topics; `data` is the event as the list has it. */
type Followed = { readonly topic: string; readonly sequence: number; readonly data: LedgerEvent };

/**
 * Reads the list of events from its present end on, for an API that cannot call this machine. An event goes on under each of
 * its topics, signed like the call of a webhook; its body is the event itself. A call that the endpoint refuses does not come again.
 */
export async function startFollowing(options: FollowOptions): Promise<Listening> {
  const { shop, url, topics, heard, broken } = options;
  const signingSecret = options.signingSecret ?? newSigningSecret();
  const ending = new AbortController();
  const { headers } = await shop.request({ method: 'get', path: '/api/events', query: { limit: 1 } });
  const after = Number(headers.get('x-last-sequence'));
  const follow = async () => {
    for await (const event of shop.events({ after, everySeconds: EVERY_SECONDS, signal: ending.signal })) {
      for (const topic of event.topics.filter((one) => topics.includes(one))) {
        const body = Buffer.from(JSON.stringify(event));
        const forwarded = await handedOn({ ...options, signingSecret }, headersOf(event, topic), body);
        heard({ topic, sequence: event.sequence, data: event }, forwarded);
      }
    }
  };
  const over = follow().catch((error: Error) => {
    if (!ending.signal.aborted) broken(error);
  });
  return {
    url,
    signingSecret,
    async stop() {
      ending.abort();
      await over;
    },
  };
}

/** Those of a webhook's call. */
const headersOf = ({ id, sequence, at }: LedgerEvent, topic: string) => ({
  'content-type': 'application/json',
  'x-prodsmart-topic': topic,
  'x-prodsmart-api-version': '1',
  'x-prodsmart-webhook-uuid': `${id}-${topic}`,
  'x-prodsmart-triggered-at': new Date(at).toISOString(),
  'x-shopfloor-event-id': id,
  'x-shopfloor-sequence': String(sequence),
  'webhook-id': `${id}-${topic}`,
});
