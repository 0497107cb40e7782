import type { RequestOptions } from 'node:https';
import { answerTo } from './answers.ts';

/**
 * Puts canned answers in the place of the network: everything of the SDK runs, down to the call of `https.request`, and
 * nothing leaves the process. So a bundle is measured as it is deployed, and instructions can be counted.
 */
export function stubTransport(): void {
  const https = process.getBuiltinModule('node:https');
  const { EventEmitter } = process.getBuiltinModule('node:events');
  const { Readable } = process.getBuiltinModule('node:stream');
  const request = ({ headers = {} }: RequestOptions, respond: (response: unknown) => void) => {
    const sent = Object.assign(new EventEmitter(), { end, destroy: () => {} });
    return sent;

    function end(body: unknown): void {
      const target = String((headers as Record<string, unknown>)['x-amz-target']).split('.')[1] ?? '';
      const response = new Readable({ read: () => {} });
      response.push(answerTo(target, String(body)));
      response.push(null);
      const meta = { statusCode: 200, headers: { 'content-type': 'application/x-amz-json-1.0' } };
      queueMicrotask(() => {
        respond(Object.assign(response, meta));
        sent.emit('close');
      });
    }
  };
  https.request = request as unknown as typeof https.request;
}
