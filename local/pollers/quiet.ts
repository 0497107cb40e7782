import type { Poller } from './poller.ts';

/**
 * Resolves after a round in which none of the pollers did anything: what one of them finishes may be work for another
 * that was asked before.
 */
export async function untilQuiet(pollers: readonly Poller[]): Promise<void> {
  const steps = () => pollers.reduce((sum, poller) => sum + poller.steps(), 0);
  let before: number;
  do {
    before = steps();
    for (const poller of pollers) await poller.settled();
  } while (steps() !== before);
}
