import { connect } from 'node:net';
import type { Network, PostRequest } from '../../../functions/messaging/model/egress.ts';

/** A call to be made, with what does not matter filled in. */
export const request = (url: string, changes: Partial<PostRequest> = {}): PostRequest => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{"id":1}',
  timeoutSeconds: 5,
  allowLoopback: false,
  ...changes,
});

/** A name server that gives `answers` in turn, and a route that leads to a local port whatever address is asked for. */
export function network(answers: readonly (readonly string[])[], port?: number): Network & { asked: number } {
  const stub = {
    asked: 0,
    resolve: async () => {
      const addresses = answers[Math.min(stub.asked++, answers.length - 1)] ?? [];
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    dial: port === undefined ? connect : ((() => connect(port, '127.0.0.1')) as unknown as typeof connect),
  };
  return stub;
}
