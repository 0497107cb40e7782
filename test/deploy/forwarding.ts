import { setTimeout as sleep } from 'node:timers/promises';
import { type ContainedEmulator, docker, FUNCTION_IMAGE } from './docker.ts';

const LOOK_MILLISECONDS = 500;
const LABEL = 'shopfloor-smoke=forwarding';
/** Where Node lies in the image of functions. */
const NODE = '/var/lang/bin/node';

/** Passes on what comes to a port of the container's loopback to the same port of the machine it runs on. */
const PROGRAM = `
const { createServer, connect } = require('node:net');
const [port] = process.argv.slice(-1);
const routes = require('node:fs').readFileSync('/proc/net/route', 'utf8').split('\\n').map((line) => line.split('\\t'));
const gateway = routes.find(([, to]) => to === '00000000')[2].match(/../g).reverse().map((byte) => parseInt(byte, 16)).join('.');
createServer((client) => {
  const server = connect(port, gateway);
  client.pipe(server).pipe(client);
  for (const end of [client, server]) end.on('error', () => { client.destroy(); server.destroy(); });
}).listen(port, '127.0.0.1');
`;

/**
 * Webhooks may go to loopback and to no other private address, and the loopback of a function in a container is its own.
 * So each of these containers gets a neighbour in its network that passes on what comes to the receiver's port. A call
 * that is made before is refused, and tried again by the product. Answers what ends it and takes the neighbours away.
 */
export function forwardLoopback(emulator: ContainedEmulator, port: number, signal: AbortSignal): () => Promise<void> {
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const served = new Set<string>();
  const running = (async () => {
    while (!either.aborted) {
      for (const id of await containers(emulator.functions, either)) {
        if (served.has(id)) continue;
        served.add(id);
        const place = ['--network', `container:${id}`, '--label', LABEL, '--entrypoint', NODE];
        // One that has ended meanwhile needs none.
        await docker(['run', '--detach', ...place, FUNCTION_IMAGE, '-e', PROGRAM, String(port)], either).catch(
          () => '',
        );
      }
      await sleep(LOOK_MILLISECONDS, undefined, { signal: either }).catch(() => {});
    }
  })();
  return async () => {
    ended.abort();
    await running;
    const { signal: always } = new AbortController();
    const neighbours = await containers(['--all', '--filter', `label=${LABEL}`], always);
    if (neighbours.length > 0) await docker(['rm', '--force', ...neighbours], always).catch(() => '');
  };
}

async function containers(chosen: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const listed = await docker(['ps', '--quiet', '--no-trunc', ...chosen], signal).catch(() => '');
  return listed.split('\n').filter(Boolean);
}
