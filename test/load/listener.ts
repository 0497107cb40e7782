import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The servers behind all webhooks, which answer at once. */
export type Listener = {
  /** A new address, and the name `heard` has for it. */
  address(): { readonly name: string; readonly url: string };
  /** Sequences of the events that came, by the name of the address. */
  readonly heard: ReadonlyMap<string, Set<number>>;
  /** Milliseconds from a change to its first call, of all calls since the last look. */
  delays(): readonly number[];
  /** Calls that came again. */
  repeated(): number;
  stop(): void;
};

/** Starts the listener on a free loopback port. */
export async function openListener(): Promise<Listener> {
  const heard = new Map<string, Set<number>>();
  let delays: number[] = [];
  let repeated = 0;
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      const sequence = Number(request.headers['x-shopfloor-sequence']);
      const known = heard.get(request.url?.slice(1) ?? '');
      if (known?.has(sequence)) repeated += 1;
      else delays.push(Date.now() - Date.parse(String(request.headers['x-prodsmart-triggered-at'])));
      known?.add(sequence);
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    address() {
      const name = `hook-${heard.size + 1}`;
      heard.set(name, new Set());
      return { name, url: `http://127.0.0.1:${port}/${name}` };
    },
    delays() {
      const since = delays;
      delays = [];
      return since;
    },
    repeated: () => repeated,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
