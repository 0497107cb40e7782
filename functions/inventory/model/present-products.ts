import type { Store } from '../../../shared/db/store.ts';
import { type Named, presentCodes } from '../../present-codes.ts';
import { productPlace } from '../../references.ts';
import type { Movement } from '../inventory-movements/entity.ts';
import type { StockChange } from './stock.ts';

/** The codes that products have by now, by their ids; those that are gone have none. One read. */
export async function presentProductCodes(store: Store, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const guards = await store.lookUp(ids.map(productPlace));
  return new Map(ids.flatMap((id, position) => (guards[position] ? [[id, String(guards[position].key)]] : [])));
}

const namedBy = ({
  product,
  worker,
  place,
  warehouseId,
  location,
  shipping,
  receiving,
  productionOrder,
}: Movement): readonly Named[] => [
  ['product', product],
  ['worker', worker],
  ['warehouse', place?.warehouse],
  ['warehouse', warehouseId === undefined ? null : { id: warehouseId }],
  ['location', location],
  ['shipping', shipping],
  ['location', shipping?.location],
  ['receiving', receiving],
  ['location', receiving?.location],
  ['production order', productionOrder],
];

/**
 * Movements with the codes that what they name has by now, `own` being known; what is gone keeps the one it had (rule
 * names-follow). One read, none when nothing else is named.
 */
export async function presentMovements(
  store: Store,
  movements: readonly Movement[],
  own?: Named[1] & { readonly code: string },
): Promise<readonly Movement[]> {
  const isKnown = ([kind, thing]: Named) => kind === 'product' && thing?.id === own?.id;
  const { called, codeOf, numbered } = await presentCodes(
    store,
    movements.flatMap(namedBy).filter((one) => !isKnown(one)),
  );
  const shipped = <S extends Movement['shipping'] | Movement['receiving']>(kind: 'shipping' | 'receiving', one: S): S =>
    one && { ...called(kind, one), location: called('location', one.location) };
  return movements.map((one) => ({
    ...one,
    product: own?.id === one.product.id ? { ...one.product, code: own.code } : called('product', one.product),
    worker: numbered(one.worker),
    place: one.place && { ...one.place, warehouse: called('warehouse', one.place.warehouse) },
    warehouse: codeOf('warehouse', one.warehouseId ?? null) ?? one.warehouse,
    location: called('location', one.location),
    shipping: shipped('shipping', one.shipping),
    receiving: shipped('receiving', one.receiving),
    ...(one.productionOrder && { productionOrder: called('production order', one.productionOrder) }),
  }));
}

type Coded = { readonly id: number; readonly formerCodes?: readonly string[] };

/**
 * Where movements of the product that has this code by now may stand, under its codes of all times, and what is listed of
 * them; also what is gone and kept the code. One read, and one for what each page names.
 */
export async function movementsUnder(store: Store, code: string, indexOf: (code: string) => readonly string[]) {
  const [found] = await store.lookUp([{ entity: 'products', key: code }]);
  const product = found?.data as Coded | undefined;
  return {
    index: [code, ...(product?.formerCodes ?? [])].flatMap(indexOf),
    present: (all: readonly Movement[]) => presentMovements(store, all, product && { id: product.id, code }),
    where: (one: Movement) => one.product.code === code,
  };
}

/**
 * Changes under the codes their products have by now. A product that is gone took its stock with it: there is none left
 * to move (rule names-follow).
 */
export const presentChanges = (
  changes: readonly StockChange[],
  codes: ReadonlyMap<number, string>,
): readonly StockChange[] =>
  changes.flatMap((change) => {
    const code = codes.get(change.product.id);
    return code === undefined ? [] : [{ ...change, product: { ...change.product, code } }];
  });
