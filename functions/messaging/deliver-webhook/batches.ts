type Waiting<T, R> = { readonly entry: T; readonly done: PromiseWithResolvers<R> };
type Batch<T, R> = { readonly waiting: Waiting<T, R>[]; bytes: number; readonly timer: NodeJS.Timeout };

/** How much goes together, and how it is sent: one answer for each entry. */
export type Sending<T, R> = {
  readonly entriesMax: number;
  readonly bytesMax: number;
  readonly send: (entries: readonly T[]) => Promise<readonly R[]>;
};

/**
 * Sends together what comes under one name within `gatherMilliseconds`, up to a number of entries and of bytes. Each entry is
 * answered what became of it alone; where a batch as a whole fails, each fails.
 */
export function openBatches<T, R>(gatherMilliseconds: number) {
  const open = new Map<string, Batch<T, R>>();

  function close(name: string, sending: Sending<T, R>): void {
    const batch = open.get(name);
    if (!batch) return;
    open.delete(name);
    clearTimeout(batch.timer);
    const { waiting } = batch;
    sending.send(waiting.map(({ entry }) => entry)).then(
      (answers) => {
        for (const [position, { done }] of waiting.entries()) done.resolve(answers[position] as R);
      },
      (error) => {
        for (const { done } of waiting) done.reject(error);
      },
    );
  }

  return (name: string, entry: T, bytes: number, sending: Sending<T, R>): Promise<R> => {
    const before = open.get(name);
    if (before && before.bytes + bytes > sending.bytesMax) close(name, sending);
    const batch = open.get(name) ?? {
      waiting: [],
      bytes: 0,
      timer: setTimeout(() => close(name, sending), gatherMilliseconds),
    };
    open.set(name, batch);
    const done = Promise.withResolvers<R>();
    batch.waiting.push({ entry, done });
    batch.bytes += bytes;
    if (batch.waiting.length === sending.entriesMax) close(name, sending);
    return done.promise;
  };
}
