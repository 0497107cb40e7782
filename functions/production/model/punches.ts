import type { Store } from '../../../shared/db/store.ts';
import { PunchClocks, timelineOf } from '../punchclocks/entity.ts';
import { entriesIn, type Window } from './intervals.ts';
import { decisiveFor, type Punch } from './presence.ts';

/** The punches of a worker that decide about the presence in a window, in the order of time. One read. */
export async function punchesFor(store: Store, worker: number, window: Window): Promise<readonly Punch[]> {
  const entries = await entriesIn(store, PunchClocks, timelineOf(worker), decisiveFor(window));
  return entries.map(({ date, amount }) => ({ date, type: amount === 1 ? 1 : 0 }));
}
