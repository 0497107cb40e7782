import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { type Production, Productions, runningIndex } from '../productions/entity.ts';

/** The production that was started last on each of these machines and still runs, by the machine's id. */
export async function runningProductions(
  store: Store,
  machines: readonly number[],
): Promise<Map<number, StoredEntity<Production>>> {
  const keys = await Promise.all(
    machines.map(async (machine) => (await store.keysIn(Productions, runningIndex(machine))).at(-1)),
  );
  const found = await store.getMany(
    Productions,
    keys.filter((key) => key !== undefined),
  );
  return new Map(
    machines.flatMap((machine, position) => {
      const production = found.get(keys[position] ?? '');
      return production ? [[machine, production]] : [];
    }),
  );
}

/** The production that was started last on a machine and still runs, or nothing. */
export const runningProduction = async (store: Store, machine: number): Promise<StoredEntity<Production> | undefined> =>
  (await runningProductions(store, [machine])).get(machine);
