import { dateBounds } from '../../../shared/db/bounds.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import { ProductionOrders } from './entity.ts';
import type { ProductionOrder, ProductionOrderQuery } from './schema.ts';

type Filter = {
  /** Index partition that answers the filter. */
  readonly index?: string;
  readonly passes: (order: ProductionOrder) => boolean;
};

/**
 * The listing that answers all filters at once: the narrowest index drives (a product, else a machine, else a running
 * status, else inactive ones, else all), a date bound orders, and the rest is checked order by order.
 */
export function productionOrderListing(filters: ProductionOrderQuery): Listing<ProductionOrder> {
  const others = indexFilters(filters);
  const { index } = others[0] ?? {};
  if (index !== undefined) others.shift();
  const starts = dateBounds(filters['start-date-after'], filters['start-date-before']);
  const due = dateBounds(filters['due-date-after'], filters['due-date-before']);
  const checks = others.map(({ passes }) => passes);
  if (starts && due) checks.push(({ dueDate }) => due.passes(dueDate));
  const order = starts ? { date: 1 as const, ...starts.bounds } : due && { date: 2 as const, ...due.bounds };
  return {
    entity: ProductionOrders,
    index,
    ...(order && { by: order }),
    ...(checks.length > 0 && { where: (entity) => checks.every((passes) => passes(entity)) }),
  };
}

/** The filters that are no dates, those with an index first, the narrowest in front. */
function indexFilters({ product, machine, 'running-status': status, active }: ProductionOrderQuery): Filter[] {
  const filters: Filter[] = [];
  if (product !== undefined) {
    filters.push({
      index: `product=${product}`,
      passes: ({ products }) => products.some((line) => line.product === product),
    });
  }
  if (machine !== undefined) {
    filters.push({ index: `machine=${machine}`, passes: ({ machines }) => machines.includes(machine) });
  }
  if (status !== undefined) {
    filters.push({ index: `running-status=${status}`, passes: ({ runningStatus }) => runningStatus === status });
  }
  if (active !== undefined) {
    filters.push({ ...(!active && { index: 'active=false' }), passes: (order) => order.active === active });
  }
  return filters;
}
