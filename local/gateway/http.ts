import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Dispatch } from '../gateway.ts';
import type { GatewayRequest } from './request.ts';

/** One byte more than the gateway takes is enough to know that it must refuse. */
const BODY_BYTES_MAX = 10 * 1024 * 1024 + 1;
const IDLE_MILLISECONDS_MAX = 60_000;
const STOP_MILLISECONDS_MAX = 5_000;

/** A listening server; `stop` lets requests under way end first, and does nothing the second time. */
export type HttpServer = { readonly baseUrl: string; stop(): Promise<void> };

/** Serves a gateway over HTTP. Throws one readable sentence when the address cannot be had; port 0 takes a free one. */
export async function serveHttp(dispatch: Dispatch, address: { host: string; port: number }): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: IDLE_MILLISECONDS_MAX }, (request, response) => {
    answer(dispatch, request, response).catch((error: unknown) => {
      // The client went away, or sent what is no HTTP.
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(address.port, address.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(explain(error as NodeJS.ErrnoException, address));
  }
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : address.port;
  return { baseUrl: `http://${urlHost(address.host)}:${port}`, stop };

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS_MAX);
    await closed;
    clearTimeout(timer);
  }
}

function explain(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is already in use. Free it, or choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than this process has. Choose another: PORT=3000 npm start`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

const urlHost = (host: string) => (host.includes(':') ? `[${host}]` : host);

async function answer(dispatch: Dispatch, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body, isBase64Encoded } = await dispatch({
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: headersAsSent(request),
    body: await readBody(request),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  });
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (status === 204 || status === 304) response.removeHeader('content-type');
  // What a body would have been long is not known here.
  else if (request.method !== 'HEAD') response.setHeader('content-length', bytes.length);
  response.end(bytes);
}

/** With the client's spelling of the names, which is what API Gateway passes on. */
function headersAsSent({ rawHeaders }: IncomingMessage): NonNullable<GatewayRequest['headers']> {
  const headers: Record<string, string[]> = Object.create(null);
  for (let position = 0; position + 1 < rawHeaders.length; position += 2) {
    const name = rawHeaders[position] ?? '';
    headers[name] = [...(headers[name] ?? []), rawHeaders[position + 1] ?? ''];
  }
  return { ...headers };
}

/** Reads to the end in any case: a client that is still sending would not see the refusal. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (bytes < BODY_BYTES_MAX) chunks.push(chunk);
    bytes += chunk.byteLength;
  }
  return Buffer.concat(chunks);
}
