import type { Store } from '../../../shared/db/store.ts';
import { productPlace } from '../../references.ts';
import type { StockChange } from './stock.ts';

/** The codes that products have by now, by their ids; those that are gone have none. One read. */
export async function presentProductCodes(store: Store, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const guards = await store.lookUp(ids.map(productPlace));
  return new Map(ids.flatMap((id, position) => (guards[position] ? [[id, String(guards[position].key)]] : [])));
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
