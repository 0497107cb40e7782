import type { Store } from '../../shared/db/store.ts';
import { dated, type Window } from './intervals.ts';
import { decisiveFor } from './presence.ts';
import { type PunchClock, PunchClocks, timelineOf } from './punch-clock.ts';

/** The punches of a worker that decide about the presence in a window, in the order of time. Two reads. */
export const punchesFor = (store: Store, worker: number, window: Window): Promise<readonly PunchClock[]> =>
  dated(store, PunchClocks, timelineOf(worker), decisiveFor(window));
