/** What the process that started this one can ask for, by name. */
type Tasks = Readonly<Record<string, (argument: never) => Promise<unknown>>>;

/** How this process was told to be. */
export const settingOf = <T>(): T => JSON.parse(process.argv[2] ?? '{}') as T;

/** Tells the process that started this one something; nothing when that is gone. */
export const tell = (message: object): boolean => process.send?.(message) ?? false;

/** Says that this process is ready, and with what; from then on it carries out tasks until it is killed. */
export function obey(ready: unknown, tasks: Tasks): void {
  process.on('message', ({ number, task, argument }: { number: number; task: string; argument: never }) => {
    const work = tasks[task]?.(argument) ?? Promise.reject(new Error(`There is no task ${task}.`));
    work.then(
      (answer) => tell({ number, answer }),
      (error: unknown) => tell({ number, error: String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
  tell({ ready });
}
