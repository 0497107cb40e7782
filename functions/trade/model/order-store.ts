import { type DateBounds, dateBounds } from '../../../shared/db/bounds.ts';
import { type Entity, type Entry, padId } from '../../../shared/db/entity.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { MANY_PRODUCTS_INDEX, productIndex } from '../../needed-by.ts';
import { addressesOf, dueDatesOf, type TradeSide } from './order-rules.ts';
import type { TradeOrder, TradeOrderFilters, Trader } from './orders.ts';
import { addressIndex, tradeIndex } from './partners.ts';

/** Index partition of orders by each of their due dates. */
const DUE = 'due';

/** How a kind of order names its trader. */
export type TraderRole<T> = { readonly side: TradeSide; readonly traderOf: (order: T) => Trader | null | undefined };

/**
 * How a kind of order lies in the table. Keys: padded id; its code is unique; listed by trader, by each address it names
 * of the trader, by product, and by each of its due dates.
 */
export function tradeOrderEntity<T extends TradeOrder>(
  name: string,
  noun: string,
  { side, traderOf }: TraderRole<T>,
): Entity<T> {
  return {
    name,
    noun,
    key: ({ id }) => padId(id),
    unique: { code: ({ code }) => code },
    tags: (order) => {
      const code = traderOf(order)?.code;
      const trading = code === undefined ? [] : [tradeIndex(side, code), ...addressTags(order, code)];
      return [...trading, ...productTags(order, trading.length)];
    },
    entries: dueEntries,
  };
}

/** Its place at each product, or one among those with many: so an order and the one before it fit into a transaction. */
function productTags(order: TradeOrder, others: number): readonly string[] {
  const codes = order.products.map(({ code }) => code);
  const many = codes.length + dueDatesOf(order).length + others > PLACES_MAX;
  return many ? [MANY_PRODUCTS_INDEX] : codes.map(productIndex);
}

/** More index items than nearly all orders have. */
const PLACES_MAX = 25;

const addressTags = (order: TradeOrder, trader: string) => addressesOf(order).map((text) => addressIndex(trader, text));
const dueEntries = (order: TradeOrder): Entry[] => dueDatesOf(order).map((date) => ({ index: DUE, date }));

/** The index items of an order of which there may be many. */
export const tradeOrderParts = (order: TradeOrder, trader: Trader | null | undefined): string[] => [
  ...dueDatesOf(order),
  ...(trader ? addressTags(order, trader.code) : []),
];

type Filters = TradeOrderFilters & { readonly [S in TradeSide]?: string | undefined };

/**
 * The listing that answers all filters but `id` and `code`: a bound on due dates drives and orders, and of the due dates
 * of an order the earliest within the bounds is where it stands, once (rule due-date-one-line); the trader is checked.
 * Without a bound the trader drives.
 */
export function tradeOrderListing<T extends TradeOrder>(
  entity: Entity<T>,
  trading: TraderRole<T>,
  filters: Filters,
): Listing<T> {
  const trader = filters[trading.side];
  const due = boundsOf(filters);
  if (!due) return { entity, index: trader === undefined ? undefined : tradeIndex(trading.side, trader) };
  return {
    entity,
    index: DUE,
    by: { date: 'entry', ...due },
    where: (order, date) => date === firstDue(order, due) && hasTrader(order, trading, trader),
  };
}

/** Whether an order passes the filters by trader and due date. */
export function isWithinFilters<T extends TradeOrder>(order: T, trading: TraderRole<T>, filters: Filters): boolean {
  const due = boundsOf(filters);
  return hasTrader(order, trading, filters[trading.side]) && (!due || firstDue(order, due) !== undefined);
}

const boundsOf = (filters: Filters) => dateBounds(filters['due-date-after'], filters['due-date-before'])?.bounds;

const hasTrader = <T>(order: T, { traderOf }: TraderRole<T>, code: string | undefined) =>
  code === undefined || traderOf(order)?.code === code;

/** The earliest due date within the bounds. */
const firstDue = (order: TradeOrder, { after, before }: DateBounds): Instant | undefined =>
  dueDatesOf(order)
    .filter((date) => dateBounds(after, before)?.passes(date))
    .toSorted()[0];
