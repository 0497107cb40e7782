import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

/** How a program ended, and what it wrote. */
export type ProgramOutcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** What every program starts with: where programs are, and what was compiled before. */
const { PATH, NODE_COMPILE_CACHE } = process.env;

/** Runs a program of the operator, such as `scripts/redrive.ts`, to its end; of the environment it has only `env`. */
export async function programOutcome(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ProgramOutcome> {
  const program = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { env: { PATH, NODE_COMPILE_CACHE, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number];
  return { status, ...output };
}

/** Starts a server that answers for services of AWS until the test ends; its address. */
export async function standInEndpoint(
  t: TestContext,
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => unknown,
): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    await answer(request, Buffer.concat(chunks).toString(), response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
