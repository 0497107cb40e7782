import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An endpoint on this machine that answers as it is told to. */
export type Endpoint = {
  readonly url: string;
  readonly received: string[];
  answer: { status: number; body: string };
  stop(): Promise<void>;
};

export async function startEndpoint(): Promise<Endpoint> {
  const received: string[] = [];
  const endpoint = { received, answer: { status: 200, body: 'thank you' } };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (endpoint.answer.status < 300) received.push(body);
    response.writeHead(endpoint.answer.status).end(endpoint.answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return Object.assign(endpoint, { url: `http://127.0.0.1:${port}/hook`, stop });
}
