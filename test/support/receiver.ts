import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'vitest';
import { eventually } from './eventually.ts';

/** A call the receiver got. */
export type ReceivedCall = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** As sent, byte for byte: what a signature covers. */
  readonly raw: Buffer;
  readonly text: string;
  /** Parsed, when it is JSON. */
  readonly json: unknown;
  readonly at: Date;
};

/** How the receiver answers: 200 at once unless given otherwise. */
type ReceiverAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMilliseconds?: number;
  /** Answers when this resolves. */
  readonly until?: Promise<unknown>;
  /** Never answers. */
  readonly hang?: boolean;
  /** Closes the connection instead of answering. */
  readonly drop?: boolean;
};

/** A local HTTP server standing for a customer's endpoint. */
export type Receiver = {
  readonly url: string;
  /** Everything received so far, in order. */
  readonly calls: readonly ReceivedCall[];
  /** Changes how it answers from now on; `position` counts the calls from 0. */
  answer(how: ReceiverAnswer | ((call: ReceivedCall, position: number) => ReceiverAnswer)): void;
  /** Resolves with all calls once there are `count` of them; rejects when that does not come about. */
  received(count: number): Promise<readonly ReceivedCall[]>;
};

/** Starts a receiver that lives as long as the test. */
export async function receiver(test: Pick<TestContext, 'onTestFinished'>): Promise<Receiver> {
  const calls: ReceivedCall[] = [];
  let plan: (call: ReceivedCall, position: number) => ReceiverAnswer = () => ({});
  const server = createServer(async (request, response) => {
    const call = await read(request);
    const position = calls.push(call) - 1;
    await reply(plan(call, position), response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    calls,
    answer(how) {
      plan = typeof how === 'function' ? how : () => how;
    },
    async received(count) {
      await eventually(() => assert.ok(calls.length >= count, `Received ${calls.length} calls instead of ${count}.`));
      return calls;
    },
  };
}

async function read(request: IncomingMessage): Promise<ReceivedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const text = raw.toString('utf8');
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    raw,
    text,
    json: parse(text),
    at: new Date(),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function reply(answer: ReceiverAnswer, response: ServerResponse): Promise<void> {
  if (answer.drop) response.destroy();
  if (answer.drop || answer.hang) return;
  if (answer.delayMilliseconds) await new Promise((resolve) => setTimeout(resolve, answer.delayMilliseconds));
  await answer.until;
  response.writeHead(answer.status ?? 200, { ...answer.headers });
  response.end(answer.body ?? '');
}
