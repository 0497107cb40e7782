import { dateBounds } from '../../../shared/db/bounds.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import { ProductionOrders } from './entity.ts';
import { presentOrders } from './names.ts';
import type { ProductionOrder, ProductionOrderQuery } from './schema.ts';

type Filter = {
  /** Index partition that answers the filter. */
  readonly index?: string | readonly string[];
  readonly passes: (order: ProductionOrder) => boolean;
};

/**
 * The listing that answers all filters at once: the narrowest index drives (a product, else a machine, else a running
 * status, else inactive ones, else all), a date bound orders, and the rest is checked order by order.
 */
export async function productionOrderListing(
  store: Store,
  filters: ProductionOrderQuery,
): Promise<Listing<ProductionOrder>> {
  const others = indexFilters(filters, await codesOf(store, filters.product));
  const { index } = others[0] ?? {};
  // Under a former code of a product others may stand, too.
  if (index !== undefined && filters.product === undefined) others.shift();
  const starts = boundsOf(filters, 'start');
  const due = boundsOf(filters, 'due');
  const checks = others.map(({ passes }) => passes);
  if (starts && due) checks.push(({ dueDate }) => due.passes(dueDate));
  const order = starts ? byDate(1, starts.bounds) : due && byDate(2, due.bounds);
  return {
    entity: ProductionOrders,
    present: (orders) => presentOrders(store, orders),
    index,
    ...(order && { by: order }),
    ...(checks.length > 0 && { where: (entity) => checks.every((passes) => passes(entity)) }),
  };
}

/** The order of a code if it passes the other filters (rule list-by-code). Two reads, one more if it is ended. */
export async function selectedOrder(
  store: Store,
  filters: ProductionOrderQuery,
  code: string,
): Promise<ProductionOrder | undefined> {
  const found = await store.find(ProductionOrders, 'code', code);
  const [order] = found ? await presentOrders(store, [found.data]) : [];
  const checks = [...indexFilters(filters, []).map(({ passes }) => passes), ...dateFilters(filters)];
  return order && checks.every((passes) => passes(order)) ? order : undefined;
}

const dateFilters = (filters: ProductionOrderQuery): readonly Filter['passes'][] => [
  ({ startDate }) => boundsOf(filters, 'start')?.passes(startDate) ?? true,
  ({ dueDate }) => boundsOf(filters, 'due')?.passes(dueDate) ?? true,
];

const boundsOf = (filters: ProductionOrderQuery, date: 'start' | 'due') =>
  dateBounds(filters[`${date}-date-after`], filters[`${date}-date-before`]);

/** The codes a product has had, that of now first: what is ended stands under the one of its time. One read. */
async function codesOf(store: Store, product: string | undefined): Promise<readonly string[]> {
  if (product === undefined) return [];
  const [found] = await store.lookUp([{ entity: 'products', key: product }]);
  return [product, ...((found?.data as { readonly formerCodes?: readonly string[] } | undefined)?.formerCodes ?? [])];
}

/** The filters that are no dates, those with an index first, the narrowest in front. */
function indexFilters(
  { product, machine, 'running-status': status, active }: ProductionOrderQuery,
  codes: readonly string[],
): Filter[] {
  const filters: Filter[] = [];
  if (product !== undefined) {
    filters.push({
      index: codes.length === 1 ? `product=${product}` : codes.map((code) => `product=${code}`),
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
