import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of the webhook as it arrived. */
type Call = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** An endpoint of an ERP on loopback. */
export type Receiver = {
  readonly url: string;
  readonly port: number;
  /** The next call that was not taken yet. Throws when none comes in time. */
  readonly next: (withinMilliseconds: number) => Promise<Call>;
  readonly close: () => void;
};

/**
 * Starts a receiver that answers its calls with these statuses in turn, and with 204 from then on. It listens on loopback
 * unless it is given another address, such as one that containers reach.
 */
export async function receive(
  statuses: readonly number[],
  stopped: AbortSignal,
  address = '127.0.0.1',
): Promise<Receiver> {
  const answers = [...statuses];
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      server.emit('call');
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await once(server.listen(0, address), 'listening');
  const { port } = server.address() as AddressInfo;

  async function next(withinMilliseconds: number): Promise<Call> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(withinMilliseconds)]);
    for (;;) {
      const call = calls.shift();
      if (call) return call;
      await once(server, 'call', { signal }).catch(() => {
        throw new Error(`No webhook arrived within ${withinMilliseconds / 1_000} s.`);
      });
    }
  }

  function close(): void {
    server.closeAllConnections();
    server.close();
  }

  return { url: `http://127.0.0.1:${port}/hook`, port, next, close };
}
