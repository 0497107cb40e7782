import type { Store } from '../../../shared/db/store.ts';
import { type Downtime, Downtimes, machineOwner, workerOwner } from '../downtimes/entity.ts';
import { attendanceWindow } from './attendance.ts';
import { overlappingEntities, type Window } from './intervals.ts';
import { decisivePunches } from './punches.ts';
import type { WorkerRecords } from './worked-spans.ts';

/** What is known about a worker's time in a window. Four reads, three of them at once. */
export async function workerRecords(store: Store, worker: number, window: Window): Promise<WorkerRecords> {
  const [punches, downtimes] = await Promise.all([
    decisivePunches(store, worker, attendanceWindow(window)),
    overlappingEntities(store, Downtimes, workerOwner(worker), window),
  ]);
  return { punches, downtimes };
}

/** When a machine stood still in a window. Three reads, two of them at once. */
export const machineDowntimes = (store: Store, machine: number, window: Window): Promise<readonly Downtime[]> =>
  overlappingEntities(store, Downtimes, machineOwner(machine), window);
