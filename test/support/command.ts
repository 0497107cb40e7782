import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project; everything is run from there. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Environment of a child process; nothing else is passed on, so that no real account can be reached by accident. */
export type Environment = Readonly<Record<string, string>>;

/** The environment of who runs this: what finds proxies, certificates, indexes and engines there, and no account. */
export const callersEnvironment = (): Environment =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** A program that could not be run or did not end well; `output` is what it wrote, both streams in order. */
export class CommandFailed extends Error {
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a program to its end and answers what it wrote to stdout. Throws `CommandFailed`, and the signal's reason when
 * that is given: by then the program and all it started have ended.
 */
export function run(program: string, args: readonly string[], env: Environment, signal: AbortSignal): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // A process group of its own: programs such as the CDK start others, which are to end with them.
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => signalGroup(child.pid, 'SIGKILL');
  signal.addEventListener('abort', kill);
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.once('error', (error) => reject(new CommandFailed(error.message, output)));
  child.once('close', (code) => {
    signal.removeEventListener('abort', kill);
    if (signal.aborted) reject(signal.reason);
    else if (code === 0) resolve(stdout);
    else reject(new CommandFailed(`${program} ended with ${code}.`, output));
  });
  return promise;
}

/** Sends a signal to a process group; one that has ended already is left in peace. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
