import { padId } from '../../../shared/db/entity.ts';
import type { PageRequest } from '../../../shared/db/page.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Downtime } from '../downtimes/entity.ts';
import { workerOwner } from '../downtimes/entity.ts';
import { overlappingEntities, type Window } from '../model/intervals.ts';
import { machineDowntimes, workerRecords } from '../model/worker-records.ts';
import { Productions } from '../productions/entity.ts';
import { Workers } from '../workers/entity.ts';
import type { Worker } from '../workers/schema.ts';
import type { LaborRecords } from './rules.ts';
import type { LaborTimeSent } from './schema.ts';

/** A page of the workers that were asked for, by number. One read; another for a section, which is filtered by. */
export async function requestedWorkers(store: Store, asked: LaborTimeSent, paging: PageRequest) {
  const { 'worker-number': number, section } = asked;
  const names = section === undefined ? undefined : await namesOfSection(store, section);
  const inSection = (worker: Worker) => !names || names.has(worker.section);
  if (number === undefined)
    return store.page({ entity: Workers, inKeyOrder: true, ...(names && { where: inSection }) }, paging);
  const found = (paging.page ?? 1) === 1 ? await store.get(Workers, padId(number)) : undefined;
  return { items: found && inSection(found.data) ? [found] : [], next: undefined };
}

/** What workers may call a section: its code, or its name, whichever was asked for. */
async function namesOfSection(store: Store, section: string): Promise<ReadonlySet<unknown>> {
  const [byCode, byName] = await store.lookUp([
    { entity: 'sections', key: section },
    { entity: 'sections', unique: 'name', key: section },
  ]);
  const name = (byCode?.data as { readonly name?: string } | undefined)?.name;
  return new Set([section, name, byName?.key].filter((one) => one !== undefined));
}

/** Reads what is known about workers in a window; about each machine only once, however many of them worked at it. */
export function laborRecordsReader(store: Store, window: Window) {
  const machines = new Map<number, Promise<readonly Downtime[]>>();
  const at = (machine: number) => {
    const read = machines.get(machine) ?? machineDowntimes(store, machine, window);
    machines.set(machine, read);
    return read;
  };
  /** About one worker: eight reads, five of them at once, and three more for each machine. */
  return async (worker: number): Promise<LaborRecords> => {
    const [known, productions] = await Promise.all([
      workerRecords(store, worker, window),
      overlappingEntities(store, Productions, workerOwner(worker), window),
    ]);
    const machineIds = [...new Set(productions.flatMap(({ machine }) => machine?.id ?? []))];
    const machineStops = await Promise.all(machineIds.map(async (id) => [id, await at(id)] as const));
    return { ...known, productions, machineDowntimes: new Map(machineStops) };
  };
}
