import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that does a part of the work and can be killed. */
export type Worker<Ready> = {
  /** What it said when it was ready. */
  readonly ready: Ready;
  /** Functions it is running right now. */
  underWay(): number;
  /** Resolves when it begins its next function, or after so many milliseconds. */
  nextBegin(milliseconds: number): Promise<void>;
  /** Has it carry out a task; rejects when it dies meanwhile. */
  ask(task: string, argument?: unknown): Promise<unknown>;
  /** Ends it where it stands; resolves when it is gone. */
  kill(): Promise<void>;
};

type Said<Ready> = {
  readonly ready?: Ready;
  readonly underWay?: number;
  readonly number?: number;
  readonly answer?: unknown;
  readonly error?: string;
};

/** Starts `process/<name>.ts`, which writes what it has to say to the open file `log`. Rejects when it ends before it is ready. */
export async function startWorker<Ready>(name: string, setting: object, log: number): Promise<Worker<Ready>> {
  const child = fork(new URL(`process/${name}.ts`, import.meta.url), [JSON.stringify(setting)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  const state = listen<Ready>(child, name);
  const ready = await state.ready;
  return {
    ready,
    underWay: () => state.underWay,
    nextBegin: (milliseconds) => nextBegin(state, milliseconds),
    ask: (task, argument) => state.ask(task, argument),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

type Waiting = { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void };

function listen<Ready>(child: ChildProcess, name: string) {
  const ready = Promise.withResolvers<Ready>();
  const tasks = new Map<number, Waiting>();
  let asked = 0;
  const state = { underWay: 0, begun: () => {}, ready: ready.promise, ask };
  child.on('message', (said: Said<Ready>) => {
    if (said.ready) ready.resolve(said.ready);
    state.underWay += said.underWay ?? 0;
    if (said.underWay === 1) state.begun();
    const task = tasks.get(said.number ?? 0);
    tasks.delete(said.number ?? 0);
    if (said.error !== undefined) task?.reject(new Error(said.error));
    else task?.resolve(said.answer);
  });
  child.once('exit', (code) => {
    const error = new Error(`The process ${name} ended${code === null ? '' : ` with ${code}`}.`);
    ready.reject(error);
    for (const { reject } of tasks.values()) reject(error);
  });
  return state;

  function ask(task: string, argument: unknown): Promise<unknown> {
    const { promise, ...waiting } = Promise.withResolvers<unknown>();
    asked += 1;
    tasks.set(asked, waiting);
    child.send({ number: asked, task, argument }, (error) => error && waiting.reject(error));
    return promise;
  }
}

async function nextBegin(state: { begun: () => void }, milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  state.begun = resolve;
  await promise;
  clearTimeout(timer);
}
