import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import type { NamedWorker } from '../punchclocks/entity.ts';
import { Workers } from '../workers/entity.ts';

/** What happens on the shop floor keeps of the worker a reference names; nothing when the worker is not there. */
export function workerFrom({ dataOf }: ResolvedReferences, reference: Reference): NamedWorker | undefined {
  const found = dataOf<Omit<NamedWorker, 'name'> & { readonly name?: string | null }>(reference);
  return found && { id: found.id, number: found.number, name: found.name ?? null };
}

/** What belongs to the worker who has a number, for a list: the id it is found by, and whether a record is of the worker. */
type WorkerFilter = {
  /** Nothing when no worker has the number: then records show it that were made before theirs was deleted. */
  readonly id: number | undefined;
  readonly passes: (worker: NamedWorker | null) => boolean;
};

/** The records of the worker who has this number by now, not those of one who had it before. One read. */
export async function workerFilter(store: Store, number: number): Promise<WorkerFilter> {
  const id = (await store.get(Workers, padId(number)))?.data.id;
  return { id, passes: (worker) => (id === undefined ? worker?.number === number : worker?.id === id) };
}
