import { openStore, type Store } from '../../../shared/db/store.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { productPlace } from '../../references.ts';
import { Lots, lotProductIndex } from '../lots/entity.ts';

/** Lots written at once. */
const PARALLEL = 20;

/**
 * Lots of a product that is gone stay found by its code until another product gets that: then they are of no code any
 * more (rule lots-of-removed). One read while there are none. It happens before the other one is there, so that no lot is
 * taken for one of it.
 */
export async function releaseLots(store: Store, code: string): Promise<void> {
  const first = await store.firstIn(Lots, lotProductIndex(code));
  if (first === undefined) return;
  // What is written here is no answer: the receipt of the request goes with the product.
  const { company, now, by, admitted } = store;
  await retryConflicts(() => releaseAll(openStore({ company, now, by, admitted }), code));
}

async function releaseAll(store: Store, code: string): Promise<void> {
  const lots = [...(await store.getMany(Lots, await store.keysIn(Lots, lotProductIndex(code)))).values()];
  const products = await store.lookUp(lots.map(({ data }) => productPlace(data.product.id)));
  await mapBounded(
    lots.filter((_, position) => products[position] === undefined),
    PARALLEL,
    (lot) => {
      const product = { ...lot.data.product, gone: true as const };
      return store.commit(store.replacementWrites(Lots, lot, { ...lot.data, product }), undefined);
    },
  );
}
