import type { Store } from '../../../shared/db/store.ts';
import { PunchClocks, punchTimelineIndex } from '../punchclocks/entity.ts';
import { entriesWithin, type Window } from './intervals.ts';
import { decisiveWindow, type Punch } from './presence.ts';

/** The punches of a worker that decide about the presence in a window, in the order of time. One read. */
export async function decisivePunches(store: Store, worker: number, window: Window): Promise<readonly Punch[]> {
  const entries = await entriesWithin(store, PunchClocks, punchTimelineIndex(worker), decisiveWindow(window));
  return entries.map(({ date, amount }) => ({ date, type: amount === 1 ? 1 : 0 }));
}
