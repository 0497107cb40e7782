import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyWebhook } from 'shopfloor-client';
import type { OrderCall } from './day.ts';

/** Nothing more is expected when nothing came for so long. */
const SILENCE_MILLISECONDS = 1_500;

/** An endpoint that stands for the ERP: it verifies what it is told with the secret of its API key, and remembers. */
export async function startEndpoint(secret: string) {
  const calls: OrderCall[] = [];
  let last = Date.now();
  const server = createServer(async (request, response) => {
    const call = await verifyWebhook(request.headers, await buffer(request), secret).catch(() => undefined);
    if (call?.topic.startsWith('productionOrder/')) calls.push(call as OrderCall);
    last = Date.now();
    response.writeHead(call ? 200 : 401).end();
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
