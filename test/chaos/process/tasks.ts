/** What the process that started this one can ask for, by name. */
type Tasks = Readonly<Record<string, (argument: never) => Promise<unknown>>>;

/** The setting of this process. */
export const settingOf = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T;

/** Sends a message to the process that started this one; nothing when that is gone. */
export const reportToParent = (message: object): boolean => process.send?.(message) ?? false;

/** Says that this process is ready, and with what; from then on it carries out tasks until it is killed. */
export function runTasks(ready: unknown, tasks: Tasks): void {
  process.on('message', ({ number, task, argument }: { number: number; task: string; argument: never }) => {
    const work = tasks[task]?.(argument) ?? Promise.reject(new Error(`There is no task ${task}.`));
    work.then(
      (answer) => reportToParent({ number, answer }),
      (error: unknown) => reportToParent({ number, error: String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
  reportToParent({ ready });
}
