import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { memo } from '../shared/memo.ts';

/**
 * Runs the engine until its own input closes, which also happens when this process is killed without warning: nothing
 * may stay behind. The first argument is a folder to delete afterwards, or empty. Once the engine runs the shell itself
 * is silent: a word into the closed pipe would end it before it has cleaned up.
 */
const SUPERVISOR = `
folder=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & engine=$!
exec >/dev/null 2>&1
{ read -r _ <&3; kill "$engine"; } & watcher=$!
wait "$engine"; status=$?
kill "$watcher"
[ -z "$folder" ] || rm -rf "$folder"
exit "$status"`;

const PORT_ATTEMPTS_MAX = 5;
const START_MILLISECONDS_MAX = 10_000;
const ANSWER_PAUSE_MILLISECONDS = 50;

/** What to run, on a port of its choice; `temporaryFolder` is deleted once it has ended. */
export type EngineCommand = {
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  /** Matches what the engine prints once it listens, or before that. */
  readonly ready: RegExp;
  /** Asked until it holds, where what the engine prints comes too early. */
  readonly answers?: (port: number) => Promise<boolean>;
  /** How long it may take to start; left out: ten seconds. */
  readonly startMilliseconds?: number;
  /** Beside the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly temporaryFolder?: string | undefined;
  /** Must be this one; left out: a free one. */
  readonly port?: number | undefined;
};

/** A running engine; both ways to end it resolve when its process is gone. */
export type EngineProcess = {
  readonly port: number;
  stop(): Promise<void>;
  /** Ends it in the middle of its work, as a power cut would. */
  kill(): Promise<void>;
};

/** Starts an engine on a loopback port. Throws with what it printed when it does not come up. */
export async function startEngine(engine: EngineCommand): Promise<EngineProcess> {
  for (let attempt = 1; ; attempt++) {
    const port = engine.port ?? (await freePort());
    const child = launch(engine, port);
    const output = await untilReady(child, engine, port);
    if (output === undefined) return { port, stop: () => stop(child), kill: () => kill(child) };
    await stop(child);
    // Another process took the port between our look and the engine's.
    if (attempt === PORT_ATTEMPTS_MAX || !/in use/i.test(output)) {
      throw new Error(`${engine.command} did not start: ${output.trim() || 'it printed nothing'}`);
    }
  }
}

function launch({ command, args, temporaryFolder = '', env }: EngineCommand, port: number): ChildProcess {
  return spawn('/bin/sh', ['-c', SUPERVISOR, 'engine', temporaryFolder, command, ...args(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C in the terminal must not end the engine before requests under way are done.
    detached: true,
    env: { ...process.env, ...env },
  });
}

/** Resolves with nothing once the engine listens, else with what it printed before it ended or ran out of time. */
async function untilReady(child: ChildProcess, engine: EngineCommand, port: number): Promise<string | undefined> {
  const { ready, answers, startMilliseconds = START_MILLISECONDS_MAX } = engine;
  let output = '';
  let over = false;
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const untilAnswered = async () => {
    while (!over && answers && !(await answers(port))) await sleep(ANSWER_PAUSE_MILLISECONDS);
    resolve(undefined);
  };
  const printed = memo(() => void untilAnswered());
  const read = (chunk: Buffer) => {
    if (output.length < 4096) output += chunk;
    if (ready.test(output)) printed();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('error', (error) => resolve(error.message));
  child.once('exit', () => resolve(output));
  const timer = setTimeout(() => resolve(`${output} (not ready in time)`), startMilliseconds);
  return promise.finally(() => {
    over = true;
    clearTimeout(timer);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}

/**
 * Supervisor and engine are a process group of their own. The engine is gone when no process holds its output any more.
 */
async function kill(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
