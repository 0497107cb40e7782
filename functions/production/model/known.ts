import type { Store } from '../../../shared/db/store.ts';
import { type Downtime, Downtimes, machineOwner, workerOwner } from '../downtimes/entity.ts';
import { around } from './attendance.ts';
import { overlapping, type Window } from './intervals.ts';
import { punchesFor } from './punches.ts';
import type { Known } from './working.ts';

/** What is known about a worker's time in a window. Four reads, three of them at once. */
export async function knownOf(store: Store, worker: number, window: Window): Promise<Known> {
  const [punches, downtimes] = await Promise.all([
    punchesFor(store, worker, around(window)),
    overlapping(store, Downtimes, workerOwner(worker), window),
  ]);
  return { punches, downtimes };
}

/** When a machine stood still in a window. Three reads, two of them at once. */
export const downtimesAt = (store: Store, machine: string, window: Window): Promise<readonly Downtime[]> =>
  overlapping(store, Downtimes, machineOwner(machine), window);
