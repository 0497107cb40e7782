import type { Store } from '../../../shared/db/store.ts';
import { productPlace } from '../../references.ts';
import type { Movement } from '../inventory-movements/entity.ts';
import type { StockChange } from './stock.ts';

/** The codes that products have by now, by their ids; those that are gone have none. One read. */
export async function presentProductCodes(store: Store, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const guards = await store.lookUp(ids.map(productPlace));
  return new Map(ids.flatMap((id, position) => (guards[position] ? [[id, String(guards[position].key)]] : [])));
}

/** Movements with the codes their products have by now; of one that is gone, the code it had (rule names-follow). One read. */
export async function presentMovements(store: Store, movements: readonly Movement[]): Promise<readonly Movement[]> {
  const codes = await presentProductCodes(store, [...new Set(movements.map(({ product }) => product.id))]);
  return movements.map((one) => ({
    ...one,
    product: { ...one.product, code: codes.get(one.product.id) ?? one.product.code },
  }));
}

type Coded = { readonly id: number; readonly formerCodes?: readonly string[] };

/**
 * Where movements of the product that has this code by now may stand, under its codes of all times, and what is listed of
 * them; also what is gone and kept the code. One read, and one for a page with movements of other products.
 */
export async function movementsUnder(store: Store, code: string, indexOf: (code: string) => string) {
  const [found] = await store.lookUp([{ entity: 'products', key: code }]);
  const product = found?.data as Coded | undefined;
  const isOwn = ({ product: { id } }: Movement) => id === product?.id;
  return {
    index: [code, ...(product?.formerCodes ?? [])].map(indexOf),
    present: async (all: readonly Movement[]) => {
      if (!all.every(isOwn)) return presentMovements(store, all);
      return all.map((one) => ({ ...one, product: { ...one.product, code } }));
    },
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
