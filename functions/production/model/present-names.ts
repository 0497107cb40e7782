import { padId } from '../../../shared/db/entity.ts';
import type { Lookup, Store } from '../../../shared/db/store.ts';
import { productPlace } from '../../references.ts';
import type { Production } from '../productions/entity.ts';

const orderPlace = (id: number): Lookup => ({ entity: 'production-orders', key: padId(id) });
const machinePlace = (id: number): Lookup => ({ entity: 'machines', unique: 'id', key: padId(id) });

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
  const places = new Map(productions.flatMap(placesOf).map((place) => [JSON.stringify(place), place]));
  const items = await store.lookUp([...places.values()]);
  const found = new Map([...places.keys()].map((name, position) => [name, items[position]]));
  const codeAt = (place: Lookup): string | undefined => {
    const item = found.get(JSON.stringify(place));
    const code = place.unique === undefined ? (item?.data as { readonly code: string } | undefined)?.code : item?.key;
    return code as string | undefined;
  };
  const called = <T extends { readonly id: number; readonly code: string }>(
    one: T,
    placeOf: (id: number) => Lookup,
  ): T => ({ ...one, code: codeAt(placeOf(one.id)) ?? one.code });
  return productions.map((one) => ({
    ...one,
    productionOrder: one.productionOrder && called(one.productionOrder, orderPlace),
    operation: { ...one.operation, product: called(one.operation.product, productPlace) },
    machine: one.machine && called(one.machine, machinePlace),
  }));
}
