import { dateBounds } from '../../../shared/db/bounds.ts';
import { padId } from '../../../shared/db/entity.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { presentDowntimes } from '../model/present-names.ts';
import { type Downtime, Downtimes, downtimeMachineIndex } from './entity.ts';
import type { DowntimeQuery } from './schema.ts';

/** The listing that answers all filters at once: a machine drives, a bound of the start orders, else one of the end. */
export async function downtimeListing(store: Store, filters: DowntimeQuery): Promise<Listing<Downtime>> {
  const machine = filters.machine === undefined ? undefined : await machineNamed(store, filters.machine);
  const starts = dateBounds(filters['start-time-after'], filters['start-time-before']);
  const ends = dateBounds(filters['end-time-after'], filters['end-time-before']);
  const by = starts ? byDate(1, starts.bounds) : ends && byDate(2, ends.bounds);
  const ended = ({ endTime }: Downtime) => !(starts && ends) || (endTime !== null && ends.passes(endTime));
  // The code of a machine that is gone: only the downtimes themselves know it.
  const former = ({ machines }: Downtime) =>
    typeof machine !== 'string' || machines.some(({ code }) => code === machine);
  return {
    entity: Downtimes,
    present: (all) => presentDowntimes(store, all),
    ...(typeof machine === 'number' && { index: downtimeMachineIndex(machine) }),
    ...(by && { by }),
    where: (downtime) => ended(downtime) && former(downtime),
  };
}

/**
 * The id of the machine a filter names by code or, as the documents have it, by a number (rule downtime-machine-filter);
 * a code that no machine has stays one. One read.
 */
async function machineNamed(store: Store, named: string): Promise<number | string> {
  const isNumber = /^\d{1,16}$/.test(named);
  const [byCode, byId] = await store.lookUp([
    { entity: 'machines', key: named },
    ...(isNumber ? [{ entity: 'machines', unique: 'id', key: padId(Number(named)) }] : []),
  ]);
  if (byCode) return (byCode.data as { readonly id: number }).id;
  return byId ? Number(named) : named;
}
