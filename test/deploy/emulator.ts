import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { CommandFailed, type Environment, signalGroup } from '../support/command.ts';
import { freePort } from '../support/free-port.ts';
import { installedCommands, mustRun } from '../support/python.ts';

/** The emulator this test was written against; what it enforces and what not differs between versions. */
export const MINISTACK_VERSION = '1.5.33';

const READY_MILLISECONDS = 60_000;
const PAUSE_MILLISECONDS = 200;

/** An emulator that runs. `env` lets AWS tools and programs reach it and nothing else. */
export type Emulator = {
  readonly endpoint: string;
  readonly region: string;
  readonly env: Environment;
  /** Status of a caller whom the authorizer denies: 401, as we have the gateway say, or 403, as it says by itself. */
  readonly denied: number;
  /** Base URL of a stage of an API, without a slash at the end. */
  readonly base: (apiId: string, stage: string) => string;
  /** Ends it and all it started. */
  readonly stop: () => Promise<void>;
};

/** Installs MiniStack from PyPI into a virtual environment of its own and answers the path of its program. */
export async function install(scratch: string, signal: AbortSignal): Promise<string> {
  const otherwise = 'The program openssl is needed: it makes the emulator’s certificate.';
  await mustRun('openssl', ['version'], otherwise, signal);
  return join(await installedCommands(join(scratch, 'venv'), `ministack==${MINISTACK_VERSION}`, signal), 'ministack');
}

/** Starts MiniStack on a free loopback port, over TLS and with IAM policies enforced, and waits until it answers. */
export async function start(program: string, scratch: string, signal: AbortSignal): Promise<Emulator> {
  const port = await freePort();
  const temporary = join(scratch, 'tmp');
  await mkdir(temporary, { recursive: true });
  const logFile = join(scratch, 'emulator.log');
  const log = openSync(logFile, 'a');
  const env = {
    PATH: nodeFirst(),
    HOME: scratch,
    TMPDIR: temporary,
    STATE_DIR: join(scratch, 'state'),
    S3_DATA_DIR: join(scratch, 's3'),
    BIND_HOST: '127.0.0.1',
    MINISTACK_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    // Queues and buckets refuse plain http by policy, and policies hold here.
    USE_SSL: '1',
    AUTH: 'true',
  };
  const child = spawn(program, [], { env, detached: true, stdio: ['ignore', log, log] });
  const exited = once(child, 'exit').then(
    () => true,
    () => true,
  );
  const stop = async () => {
    // A process group of its own, with the functions it started. Nothing it holds is worth an orderly end.
    signalGroup(child.pid, 'SIGKILL');
    await exited;
  };
  const endpoint = `https://127.0.0.1:${port}`;
  try {
    const certificate = join(temporary, 'ministack-tls', 'server.crt');
    await ready(endpoint, certificate, exited, signal);
    return {
      endpoint,
      region: 'us-east-1',
      env: clientEnvironment(endpoint, scratch, certificate),
      denied: 401,
      base: (apiId, stage) => `${endpoint}/_aws/execute-api/${apiId}/${stage}`,
      stop,
    };
  } catch (error) {
    await stop();
    throw new CommandFailed(`MiniStack did not start: ${String(error)}`, readFileSync(logFile, 'utf8'));
  }
}

/** The emulator runs functions with the `node` it finds first; that is to be the one this program runs with. */
const nodeFirst = () => [dirname(process.execPath), process.env.PATH].join(delimiter);

/** Lets AWS tools and programs reach an endpoint and nothing else; over TLS they are told its certificate. */
export function clientEnvironment(endpoint: string, scratch: string, certificate?: string): Environment {
  const nothing = join(scratch, 'no-such-file');
  return {
    PATH: nodeFirst(),
    HOME: scratch,
    TMPDIR: join(scratch, 'tmp'),
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: nothing,
    AWS_SHARED_CREDENTIALS_FILE: nothing,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...(certificate !== undefined && { AWS_CA_BUNDLE: certificate, NODE_EXTRA_CA_CERTS: certificate }),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

/** The certificate appears while it starts; from then on this process trusts it. */
async function ready(
  endpoint: string,
  certificate: string,
  exited: Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + READY_MILLISECONDS;
  for (;;) {
    signal.throwIfAborted();
    const answered = await trustAndAsk(endpoint, certificate);
    if (answered) return;
    if (Date.now() > deadline) throw new Error('it does not answer');
    if (await Promise.race([exited, sleep(PAUSE_MILLISECONDS, false)])) throw new Error('it ended');
  }
}

async function trustAndAsk(endpoint: string, certificate: string): Promise<boolean> {
  try {
    tls.setDefaultCACertificates([...tls.getCACertificates('bundled'), readFileSync(certificate, 'utf8')]);
    const { ok } = await fetch(`${endpoint}/_ministack/health`);
    return ok;
  } catch {
    // No certificate or no listener yet.
    return false;
  }
}

/** Waits until something answers at an address, whatever it says. Throws `CommandFailed` when nothing does in time. */
export async function untilAnswered(endpoint: string, milliseconds: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    signal.throwIfAborted();
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (Date.now() > deadline) throw new CommandFailed('The emulator does not answer.', '');
    await sleep(PAUSE_MILLISECONDS);
  }
}
