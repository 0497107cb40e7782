import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** Nothing more is expected when nothing came for so long. */
const SILENCE_MILLISECONDS = 1_500;

/** A call the endpoint got. */
type Call = { readonly topic: string; readonly body: unknown };

/** An endpoint that stands for the ERP: it says thank you and remembers. */
export async function startEndpoint() {
  const calls: Call[] = [];
  let last = Date.now();
  const server = createServer(async (request, response) => {
    const body: unknown = JSON.parse(await text(request));
    calls.push({ topic: String(request.headers['x-prodsmart-topic']), body });
    last = Date.now();
    response.writeHead(200).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    told: () => calls,
    /** Resolves when everything has followed: the sandbox says so itself, or no call came for a while. */
    async quiet(settled?: () => Promise<void>): Promise<void> {
      if (settled) return settled();
      last = Date.now();
      while (Date.now() - last < SILENCE_MILLISECONDS) await sleep(100);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
