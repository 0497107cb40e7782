import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { familyIndex, familyPlace } from '../../references.ts';
import { hourOf, type Stock, Stocks } from './entity.ts';

/** A stock, and whether its product is of the family that is asked for. */
type Listed = Stock & { readonly isOfFamily?: boolean };

/**
 * Stocks by the id of their product, all of them or those of a family; or, of those that have changed after an instant,
 * by the hour of that, the family being looked up (rule stock-list).
 */
export function stockListing(store: Store, family?: string, changedAfter?: Instant): Listing<Listed> {
  if (changedAfter === undefined) {
    return { entity: Stocks, listedBy: 'products', index: family === undefined ? undefined : familyIndex(family) };
  }
  return {
    entity: Stocks,
    by: byDate(1, { after: millisecondBefore(hourOf(changedAfter)) }),
    present: family === undefined ? undefined : (all) => withFamily(store, family, all),
    where: ({ isOfFamily = true }, _, at) => isOfFamily && at > changedAfter,
  };
}

const millisecondBefore = (instant: Instant) => new Date(Date.parse(instant) - 1).toISOString();

/** One read per 100 of them. */
async function withFamily(store: Store, family: string, all: readonly Stock[]): Promise<readonly Listed[]> {
  const places = await store.lookUp(all.map(({ id }) => familyPlace(family, id)));
  return all.map((stock, position) => ({ ...stock, isOfFamily: places[position] !== undefined }));
}
