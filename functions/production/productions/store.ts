import { dateBounds } from '../../../shared/db/bounds.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { presentProductions } from '../model/present-names.ts';
import { workerFilter } from '../model/worker.ts';
import { formerOrderCodeIndex, ProductionOrders } from '../production-orders/entity.ts';
import {
  OPEN_INDEX,
  type Production,
  Productions,
  productionOrderCodeIndex,
  productionOrderIndex,
  productionWorkerIndex,
} from './entity.ts';
import { codesIn, type ProductionQuery } from './schema.ts';

type Check = (production: Production) => boolean;

/** An index that answers a filter by itself, or several that answer it together; without one all are looked at. */
type Driver = {
  readonly index?: string | readonly string[];
  readonly passes: Check;
  /** What it drives to may no longer pass. */
  readonly stale?: true;
};

/**
 * The listing that answers all filters at once: an order drives, else a worker, else what is open, else all; a bound of
 * the start orders, else one of the end, and the rest is checked production by production.
 */
export async function productionListing(store: Store, filters: ProductionQuery): Promise<Listing<Production>> {
  const [driver, ...others] = await driversOf(store, filters);
  const checks = [...(driver && (driver.stale || driver.index === undefined) ? [driver] : []), ...others].map(
    ({ passes }) => passes,
  );
  const starts = dateBounds(filters['start-time-after'], filters['start-time-before']);
  const ends = dateBounds(filters['end-time-after'], filters['end-time-before']);
  const running = filters['start-time'];
  if (ends) checks.push(({ endTime }) => endTime !== null && ends.passes(endTime));
  if (filters['checked-out'] === true) checks.push(({ endTime }) => endTime !== null);
  const ended = ends ?? (running === undefined ? undefined : dateBounds(running, undefined));
  const by = starts ? byDate(1, starts.bounds) : ended && byDate(2, ended.bounds);
  return {
    entity: { ...Productions, tags },
    present: (all) => presentProductions(store, all),
    ...(driver?.index !== undefined && { index: driver.index }),
    ...(by && { by }),
    ...(checks.length > 0 && { where: (production) => checks.every((passes) => passes(production)) }),
  };
}

/** Its tags, with that by which a former version listed it by the code of its order. */
const tags = (production: Production): readonly string[] => [
  ...(Productions.tags?.(production) ?? []),
  ...(production.productionOrder ? [productionOrderCodeIndex(production.productionOrder.code)] : []),
];

async function driversOf(store: Store, filters: ProductionQuery): Promise<Driver[]> {
  const drivers: Driver[] = [];
  const id = filters['production-order-id'];
  const codes = filters['production-order-code'] && codesIn(filters['production-order-code']);
  const { worker } = filters;
  if (id !== undefined) {
    drivers.push({ index: productionOrderIndex(id), passes: ({ productionOrder }) => productionOrder?.id === id });
  }
  if (codes) {
    const wanted = new Set(codes);
    const passes: Check = ({ productionOrder }) => productionOrder !== null && wanted.has(productionOrder.code);
    // An order may have got its code after its productions, or lost it to another one; one that is gone had it.
    const [present, ...former] = await Promise.all([
      store.keysOf(ProductionOrders, 'code', wanted),
      ...[...wanted].map((code) => store.keysIn(ProductionOrders, formerOrderCodeIndex(code))),
    ]);
    const ids = [...new Set([...present.values(), ...former.flat()])].map(Number);
    const index = [...[...wanted].map(productionOrderCodeIndex), ...ids.map(productionOrderIndex)];
    drivers.push({ index, passes, stale: true });
  }
  if (worker !== undefined) {
    const { id: workerId, passes } = await workerFilter(store, worker);
    drivers.push({
      ...(workerId !== undefined && { index: productionWorkerIndex(workerId) }),
      passes: (production) => passes(production.worker),
    });
  }
  if (filters['checked-out'] === false) drivers.push({ index: OPEN_INDEX, passes: ({ endTime }) => endTime === null });
  return drivers;
}
