import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { Random } from './random.ts';

const SLOW_MILLISECONDS = [200, 900] as const;

/** What an endpoint knows of one delivery. */
export type ReceivedDelivery = {
  readonly topic: string;
  readonly body: string;
  /** The event it belongs to, as its headers say. */
  readonly eventId: string;
  readonly sequence: number;
  /** Calls that came in, and those that were answered with 200. */
  calls: number;
  answered: number;
};

/** A customer's server: it fails in every way servers do until it is set to be calm. */
export type Endpoint = {
  readonly url: string;
  /** Deliveries by `webhook-id`. */
  readonly deliveries: ReadonlyMap<string, ReceivedDelivery>;
  /** Calls whose signature is not genuine, or whose bytes differ from those of an earlier call. */
  readonly violations: readonly string[];
  /** What verifies the calls: the secret of the webhook and that of the API key. */
  secrets: { readonly standard: string; readonly key: string } | undefined;
  /** Answers 200 at once from now on, also to the calls that hang. */
  calm(): void;
  failures(): number;
  stop(): void;
};

type Manner = 'answer' | 'slow' | 'error' | 'drop' | 'late drop' | 'hang';

/** Of a hundred calls: what comes of them. A late drop is one that was taken in; the caller cannot know. */
const MANNERS: readonly (readonly [Manner, number])[] = [
  ['answer', 70],
  ['slow', 8],
  ['error', 10],
  ['drop', 5],
  ['late drop', 5],
  ['hang', 2],
];

/** Starts an endpoint on a free loopback port. */
export async function openEndpoint(random: Random): Promise<Endpoint> {
  const deliveries = new Map<string, ReceivedDelivery>();
  const violations: string[] = [];
  const calmed = Promise.withResolvers<void>();
  let calm = false;
  let failures = 0;
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const manner = calm ? 'answer' : mannerOf(random);
    if (manner !== 'answer' && manner !== 'slow') failures += 1;
    if (manner === 'drop') return response.destroy();
    const received = takeIn(request, body);
    if (manner === 'slow') await pause(random.between(...SLOW_MILLISECONDS));
    if (manner === 'hang') await calmed.promise;
    if (manner === 'late drop') return response.destroy();
    return reply(response, manner, received);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`,
    deliveries,
    violations,
    secrets: undefined,
    calm() {
      calm = true;
      calmed.resolve();
    },
    failures: () => failures,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return endpoint;

  function takeIn({ headers }: IncomingMessage, body: string): ReceivedDelivery {
    const id = String(headers['webhook-id']);
    const topic = String(headers['x-prodsmart-topic']);
    const eventId = String(headers['x-shopfloor-event-id']);
    const sequence = Number(headers['x-shopfloor-sequence']);
    const known = deliveries.get(id) ?? { topic, body, eventId, sequence, calls: 0, answered: 0 };
    if (known.body !== body || known.sequence !== sequence) violations.push(`delivery ${id} came with other bytes`);
    if (endpoint.secrets && !isGenuine(headers, body, endpoint.secrets))
      violations.push(`delivery ${id} is not signed`);
    known.calls += 1;
    deliveries.set(id, known);
    return known;
  }
}

function mannerOf(random: Random): Manner {
  let left = random() * 100;
  for (const [manner, share] of MANNERS) {
    left -= share;
    if (left < 0) return manner;
  }
  return 'answer';
}

/** An answer counts once the whole of it was sent; the caller may still have died before it came. */
function reply(response: ServerResponse, manner: Manner, received: ReceivedDelivery): void {
  response.writeHead(manner === 'error' ? 500 : 200);
  if (manner !== 'error') response.once('finish', () => (received.answered += 1));
  response.end();
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function isGenuine(
  headers: IncomingMessage['headers'],
  body: string,
  { standard, key }: { standard: string; key: string },
) {
  try {
    new Webhook(standard).verify(body, headers as Record<string, string>);
  } catch {
    return false;
  }
  const expected = createHmac('sha256', key).update(body).digest();
  const sent = Buffer.from(String(headers['x-prodsmart-hmac-sha256']), 'base64');
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
