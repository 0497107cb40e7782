import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callersEnvironment, run } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { mustRun } from '../support/python.ts';
import { clientEnvironment, type Emulator, untilAnswered } from './emulator.ts';

/** What functions of Node 24 run in; what forwards calls to the receiver does, too. */
export const FUNCTION_IMAGE = 'public.ecr.aws/lambda/nodejs:24';

const READY_MILLISECONDS = 60_000;

/** An emulator that runs functions in containers beside its own, through the socket of the engine. */
export type Image = {
  readonly name: string;
  /** Its environment, told the port it is reached at on this machine, and its name in a network of its own. */
  readonly env: (place: { readonly port: number; readonly network: string }) => Readonly<Record<string, string>>;
  /** Where it listens in its container; left out: at the port it is reached at on this machine. */
  readonly port?: number;
  /** Whether functions join a network of the emulator's own; else they reach it through the gateway of Docker's bridge. */
  readonly ownNetwork: boolean;
  /** As of an emulator. */
  readonly denied: number;
  /** What the containers of functions are known by, as a filter of `docker ps`. */
  readonly functionFilter: (network: string) => string;
};

/** An emulator in a container, and the arguments of `docker ps` that find its functions, and no other's. */
export type ContainedEmulator = Emulator & { readonly functions: readonly string[] };

/** Runs Docker's client to its end, in the caller's environment, which may name another engine. */
export const docker = (args: readonly string[], signal: AbortSignal): Promise<string> =>
  run('docker', args, callersEnvironment(), signal);

/** Throws `MissingPrecondition` in one sentence where no engine answers. */
export async function mustHaveDocker(signal: AbortSignal): Promise<string> {
  const otherwise = 'Docker is needed, with an engine that runs: this emulator runs functions in containers.';
  return (await mustRun('docker', ['version', '--format', '{{.Server.Version}}'], otherwise, signal)).trim();
}

/** Starts an emulator and waits until it answers. Its log is in `scratch` once it has ended. */
export async function startContainer(image: Image, scratch: string, signal: AbortSignal): Promise<ContainedEmulator> {
  const name = `shopfloor-smoke-${randomBytes(4).toString('hex')}`;
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const functions = ['--filter', image.functionFilter(name), '--filter', `since=${name}`];
  const stop = async () => {
    // The signal may be what ends it: what is left behind is taken away all the same.
    const always = new AbortController().signal;
    const quietly = (args: readonly string[]) => docker(args, always).catch(() => '');
    await writeFile(join(scratch, 'emulator.log'), await quietly(['logs', '--tail', '200', name]));
    const found = (await quietly(['ps', '--all', '--quiet', ...functions])).split('\n').filter(Boolean);
    await quietly(['rm', '--force', '--volumes', ...new Set([name, ...found])]);
    await quietly(['network', 'rm', name]);
  };
  // Where programs put what they do not keep, by the environment below.
  await mkdir(join(scratch, 'tmp'), { recursive: true });
  try {
    for (const needed of [image.name, FUNCTION_IMAGE]) await docker(['pull', '--quiet', needed], signal);
    await docker(['network', 'create', name], signal);
    await docker(
      ['run', '--detach', '--name', name, ...(await placeOf(image, name, port, signal)), image.name],
      signal,
    );
    await untilAnswered(endpoint, READY_MILLISECONDS, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    endpoint,
    region: 'us-east-1',
    env: clientEnvironment(endpoint, scratch),
    denied: image.denied,
    base: (apiId, stage) => `${endpoint}/restapis/${apiId}/${stage}/_user_request_`,
    functions,
    stop,
  };
}

/** Where its functions reach it, and what it needs to start them. */
async function placeOf(image: Image, network: string, port: number, signal: AbortSignal): Promise<readonly string[]> {
  const settings = Object.entries(image.env({ port, network })).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  const socket = ['--volume', '/var/run/docker.sock:/var/run/docker.sock'];
  const loopback = ['--publish', `127.0.0.1:${port}:${image.port ?? port}`];
  if (image.ownNetwork) return [...settings, ...socket, ...loopback, '--network', network];
  const asked = ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}'];
  const gateway = (await docker(asked, signal)).trim();
  const bridge = ['--publish', `${gateway}:${port}:${port}`, '--add-host', `host.docker.internal:${gateway}`];
  return [...settings, ...socket, ...loopback, ...bridge];
}
