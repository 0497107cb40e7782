import { padId } from '../../../shared/db/entity.ts';
import type { Lookup, Store } from '../../../shared/db/store.ts';
import { productPlace } from '../../references.ts';
import type { Downtime } from '../downtimes/entity.ts';
import type { Production } from '../productions/entity.ts';

const orderPlace = (id: number): Lookup => ({ entity: 'production-orders', key: padId(id) });
const machinePlace = (id: number): Lookup => ({ entity: 'machines', unique: 'id', key: padId(id) });

/** Gives what has an id and a code the code that is found by its id, read at once. */
async function codesAt(store: Store, all: readonly Lookup[]) {
  const places = new Map(all.map((place) => [JSON.stringify(place), place]));
  const items = await store.lookUp([...places.values()]);
  const found = new Map([...places.keys()].map((name, position) => [name, items[position]]));
  const codeAt = (place: Lookup): string | undefined => {
    const item = found.get(JSON.stringify(place));
    const code = place.unique === undefined ? (item?.data as { readonly code: string } | undefined)?.code : item?.key;
    return code as string | undefined;
  };
  return <T extends { readonly id: number; readonly code: string }>(one: T, placeOf: (id: number) => Lookup): T => ({
    ...one,
    code: codeAt(placeOf(one.id)) ?? one.code,
  });
}

const placesOf = ({ productionOrder, operation, machine }: Production): readonly Lookup[] => [
  productPlace(operation.product.id),
  ...(productionOrder ? [orderPlace(productionOrder.id)] : []),
  ...(machine ? [machinePlace(machine.id)] : []),
];

/**
 * Productions with the codes that order, product and machine have by now; what is gone keeps the one it had
 * (rule names-follow). One read.
 */
export async function presentProductions(
  store: Store,
  productions: readonly Production[],
): Promise<readonly Production[]> {
  const called = await codesAt(store, productions.flatMap(placesOf));
  return productions.map((one) => ({
    ...one,
    productionOrder: one.productionOrder && called(one.productionOrder, orderPlace),
    operation: { ...one.operation, product: called(one.operation.product, productPlace) },
    machine: one.machine && called(one.machine, machinePlace),
  }));
}

/** Downtimes with the codes their machines have by now; one that is gone keeps the one it had. One read. */
export async function presentDowntimes(store: Store, downtimes: readonly Downtime[]): Promise<readonly Downtime[]> {
  const called = await codesAt(
    store,
    downtimes.flatMap(({ machines }) => machines.map(({ id }) => machinePlace(id))),
  );
  return downtimes.map((one) => ({ ...one, machines: one.machines.map((machine) => called(machine, machinePlace)) }));
}
