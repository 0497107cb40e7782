import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.ts';

/** What the parts reach each other by. */
type Link = 'client' | 'table' | 'queue';

/**
 * What happens to a request: it waits, so that later ones overtake it; it is lost before or after it was carried out; its
 * answer is cut; it arrives twice at once; or the table says that it has too much to do.
 */
const MANNERS = ['late', 'lost', 'answer late', 'answer lost', 'answer cut', 'twice', 'throttled'] as const;
type Manner = (typeof MANNERS)[number];

/** Of a thousand requests: most calls of a function go to the table, and one that waits holds up all behind it. */
const SHARES: Readonly<Record<Link, Readonly<Partial<Record<Manner, number>>>>> = {
  client: { late: 40, lost: 10, 'answer late': 40, 'answer lost': 15, 'answer cut': 10, twice: 15 },
  table: { late: 15, lost: 3, 'answer late': 15, 'answer lost': 5, 'answer cut': 3, twice: 5, throttled: 5 },
  queue: { late: 20, lost: 5, 'answer late': 20, 'answer lost': 8, 'answer cut': 5, twice: 10 },
};

const LATE_MILLISECONDS = [20, 400] as const;

/** What DynamoDB says when a partition has too much to do. */
const THROTTLED = JSON.stringify({
  __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
  message: 'The level of configured provisioned throughput for the table was exceeded.',
});

/** The network between the parts: calm until it is made bad, and when it is made calm again. */
export type Network = {
  /** An address that leads to `url` by a link. */
  through(link: Link, url: string): Promise<string>;
  /** From now on requests meet with faults, or with none. */
  rage(): void;
  calm(): void;
  /** How often each happened. */
  readonly faults: Readonly<Record<string, number>>;
  stop(): void;
};

/** Opens a network whose faults are chosen by `random`. */
export function openNetwork(random: Random): Network {
  const servers: ReturnType<typeof createServer>[] = [];
  const faults: Record<string, number> = {};
  let calm = true;
  return {
    async through(link, url) {
      const chance = random.fork();
      const upstream: Upstream = { url: new URL(url), agent: new Agent({ keepAlive: true }) };
      const server = createServer((request, response) => {
        const manner = calm ? undefined : mannerOf(link, chance);
        if (manner) faults[`${link}: ${manner}`] = (faults[`${link}: ${manner}`] ?? 0) + 1;
        carry({ request, response, upstream, manner, late: () => pause(chance.between(...LATE_MILLISECONDS)) }).catch(
          // The other side is gone, as it is while a part is killed.
          () => response.destroy(),
        );
      }).listen(0, '127.0.0.1');
      servers.push(server);
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      return `${upstream.url.protocol}//127.0.0.1:${port}`;
    },
    rage() {
      calm = false;
    },
    calm() {
      calm = true;
    },
    faults,
    stop() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

type Upstream = { readonly url: URL; readonly agent: Agent };

type Carriage = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly upstream: Upstream;
  readonly manner: Manner | undefined;
  readonly late: () => Promise<void>;
};

function mannerOf(link: Link, random: Random): Manner | undefined {
  let left = random() * 1_000;
  for (const manner of MANNERS) {
    left -= SHARES[link][manner] ?? 0;
    if (left < 0) return manner;
  }
  return undefined;
}

async function carry({ request, response, upstream, manner, late }: Carriage): Promise<void> {
  const body = await bytesOf(request);
  if (manner === 'lost') return void response.destroy();
  if (manner === 'throttled') return void response.writeHead(400, { 'content-type': TABLE_JSON }).end(THROTTLED);
  if (manner === 'late') await late();
  const answers = [ask(upstream, request, body), ...(manner === 'twice' ? [ask(upstream, request, body)] : [])];
  const { status, headers, bytes } = await Promise.any(answers);
  // The copy is carried out whole before anything else is heard of it.
  await Promise.allSettled(answers);
  if (manner === 'answer late') await late();
  if (manner === 'answer lost') return void response.destroy();
  response.writeHead(status, headers);
  if (manner !== 'answer cut') return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

const TABLE_JSON = 'application/x-amz-json-1.0';

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly bytes: Buffer };

async function ask({ url, agent }: Upstream, { method, url: path, headers }: IncomingMessage, body: Buffer) {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const { hostname, port } = url;
  const to = { agent, hostname, port, method, path, headers: { ...headers, 'content-length': body.length } };
  const asked = send(to, (answer) => {
    bytesOf(answer).then((bytes) => {
      const { 'transfer-encoding': _, connection: __, ...rest } = answer.headers;
      resolve({
        status: answer.statusCode ?? 502,
        headers: { ...rest, 'content-length': String(bytes.length) },
        bytes,
      });
    }, reject);
  });
  asked.once('error', reject);
  asked.end(body);
  return promise;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
