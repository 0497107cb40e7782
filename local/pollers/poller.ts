/** Something that carries work from an engine to a function until it is stopped. */
export type Poller = {
  /** How often work was taken or ended so far, successful or not: unchanged means nothing happened. */
  steps(): number;
  /** Resolves once everything that was there when it was called has been carried and nothing is under way. */
  settled(): Promise<void>;
  /** Stops taking work and resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** Receives every failure a function has with an event; the sandbox prints it. */
export type FailureReport = (source: string, error: unknown) => void;

/** A pause that can be cut short: `cut` ends the one under way, and the next one at once. */
export function interruptiblePause() {
  let wake: (() => void) | undefined;
  let pending = false;
  return {
    async pause(milliseconds: number): Promise<void> {
      if (pending) {
        pending = false;
        return;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      wake = resolve;
      await promise;
      clearTimeout(timer);
      wake = undefined;
      pending = false;
    },
    cut(): void {
      if (wake) wake();
      else pending = true;
    },
  };
}

/** Identifiers a function reported as failed; `undefined` means that the answer is malformed and everything failed. */
export function reportedFailures(answer: unknown, known: ReadonlySet<string>): readonly string[] | undefined {
  if (answer === undefined || answer === null) return [];
  if (typeof answer !== 'object') return undefined;
  const failures: unknown = (answer as { batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return undefined;
  const identifiers = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  const valid = identifiers.filter((identifier) => typeof identifier === 'string' && known.has(identifier));
  return valid.length === identifiers.length ? (valid as string[]) : undefined;
}
