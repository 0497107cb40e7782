import type { Change } from '../../../shared/events/definition.ts';
import { DELAY_SECONDS_MAX } from '../../../shared/limits.ts';

/** How much later than the first the others come that wait for the same instant: mostly they find the work done. */
const FOLLOWING_SECONDS = 10;

/** For how many seconds the messages of a change are held back in their queue; 0 where its work does not wait. */
export function workDelay({ wait }: Pick<Change<never>, 'wait'>, now: number): number {
  if (!wait) return 0;
  const left = Math.ceil((Date.parse(wait.until) - now) / 1_000) + (wait.isFirst ? 0 : FOLLOWING_SECONDS);
  return Math.min(Math.max(left, 0), DELAY_SECONDS_MAX);
}
