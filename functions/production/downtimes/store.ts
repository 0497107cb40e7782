import { dateBounds } from '../../../shared/db/bounds.ts';
import { padId } from '../../../shared/db/entity.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { type Downtime, Downtimes, downtimeMachineIndex } from './entity.ts';
import type { DowntimeQuery } from './schema.ts';

/** The listing that answers all filters at once: a machine drives, a bound of the start orders, else one of the end. */
export function downtimeListing(filters: DowntimeQuery, machine: string | undefined): Listing<Downtime> {
  const starts = dateBounds(filters['start-time-after'], filters['start-time-before']);
  const ends = dateBounds(filters['end-time-after'], filters['end-time-before']);
  const by = starts ? { date: 1 as const, ...starts.bounds } : ends && { date: 2 as const, ...ends.bounds };
  return {
    entity: Downtimes,
    ...(machine !== undefined && { index: downtimeMachineIndex(machine) }),
    ...(by && { by }),
    ...(starts && ends && { where: ({ endTime }) => endTime !== null && ends.passes(endTime) }),
  };
}

/**
 * The code of the machine a filter names by code or, as the documents have it, by a number
 * (rule downtime-machine-filter). No read where it can only be a code; one that no machine has may be that of a machine
 * which is gone.
 */
export async function machineCodeNamed(store: Store, named: string | undefined): Promise<string | undefined> {
  if (named === undefined || !/^\d{1,16}$/.test(named)) return named;
  const [byCode, byId] = await store.lookUp([
    { entity: 'machines', key: named },
    { entity: 'machines', unique: 'id', key: padId(Number(named)) },
  ]);
  return byCode ? named : String(byId?.key ?? named);
}
