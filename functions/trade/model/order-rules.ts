import { CODE_LENGTH_MAX, TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import type { FieldError } from '../../../shared/problem.ts';
import type { Reference } from '../../../shared/references.ts';
import { type Instant, sentInstant } from '../../../shared/time/instants.ts';
import { referenceTo } from '../../references.ts';
import type { OrderLine, TradeOrder, TradeOrderSent, Trader } from './orders.ts';

/** Who an order is traded with: the kind of reference, and the name of the field. */
export type TradeSide = 'client' | 'supplier';

/**
 * Due dates and addresses are index items of an order. The ten writes left of a transaction have room for the order itself, its code and its trader before and after, and the receipt of a repeated request.
 */
export const TRADE_ORDER_PARTS_MAX = TRANSACTION_WRITES_MAX - 10;

/** An order before anything is known of it but its id. */
export const blankTradeOrder = (id: number, at: Instant): TradeOrder => ({
  id,
  code: '',
  creationDate: at,
  products: [],
  parameters: [],
});

/** What an order is written with besides what was sent. */
export type OrderTerms = {
  /** The trader that was sent; nothing when none was, `null` when it is cleared. */
  readonly trader: Trader | null | undefined;
  /** Name of a product. */
  readonly nameOf: (product: string) => string;
  readonly at: Instant;
};

/**
 * The order after what was sent: a field left out keeps its value, `null` clears it (rules put-keeps,
 * order-creation-date).
 */
export function tradeOrderAfter<T extends TradeOrder>(
  before: T,
  sent: TradeOrderSent & Changes<Omit<T, keyof TradeOrder>>,
  { nameOf, at }: OrderTerms,
): T {
  const { products, parameters, creationDate, ...plain } = sent;
  return {
    ...merge<TradeOrder>(before, plain),
    creationDate:
      creationDate === undefined ? before.creationDate : (sentInstant(creationDate, before.creationDate) ?? at),
    products: products?.map((line) => ({ ...line, name: nameOf(line.code) })) ?? before.products,
    parameters: parameters === undefined ? before.parameters : (parameters ?? []),
  } as T;
}

type Naming = {
  readonly location?: string | null | undefined;
  readonly products?: readonly Pick<OrderLine, 'code' | 'location'>[] | undefined;
};

/** Everything an order refers to, as sent or as it is; `prefix` is the pointer of its array element. */
export const tradeOrderReferences = (
  side: TradeSide,
  trader: string | null | undefined,
  { location, products }: Naming,
  prefix = '',
): Reference[] => [
  ...(trader ? [traderReference(side, trader, `${prefix}/${side}`)] : []),
  ...(location ? [referenceTo('location', location, `${prefix}/location`)] : []),
  ...(products ?? []).flatMap((line, position) => [
    referenceTo('product', line.code, `${prefix}/products/${position}/code`),
    ...(line.location ? [referenceTo('location', line.location, `${prefix}/products/${position}/location`)] : []),
  ]),
];

/** The guard of a code holds the id, which is all an order keeps: the client or supplier is not read. */
export function traderReference(side: TradeSide, code: string, pointer = ''): Reference {
  const { whole: _, ...reference } = referenceTo(side, code, pointer);
  return reference;
}

/** Each due date of its lines once. */
export const dueDatesOf = ({ products }: TradeOrder): Instant[] => [
  ...new Set(products.flatMap(({ dueDate }) => dueDate ?? [])),
];

/** Each text once that stands for an address of the order or its lines and may be the code of one. */
export const addressesOf = (order: TradeOrder): string[] => {
  const texts = [order, ...order.products].flatMap((part) => [part.billingAddress, part.deliveryAddress]);
  return [...new Set(texts)].filter((text): text is string => !!text && text.length <= CODE_LENGTH_MAX);
};

/** A product is at most once in an order (rule product-once). `prefix` points to the order. */
export function orderLineErrors({ products }: TradeOrder, prefix: string): FieldError[] {
  const seen = new Set<string>();
  return products.flatMap(({ code }, position) => {
    const repeated = seen.has(code);
    seen.add(code);
    const pointer = `${prefix}/products/${position}/code`;
    return repeated ? [{ pointer, message: 'must be at most once in an order' }] : [];
  });
}

/** An order has not too many index items, together with those it had before. */
export function orderPartErrors(
  prefix: string,
  parts: readonly string[],
  before: readonly string[] = [],
): FieldError[] {
  if (new Set([...parts, ...before]).size <= TRADE_ORDER_PARTS_MAX) return [];
  const counted = before.length > 0 ? ', counting those it had before' : '';
  const message = `and the order must have at most ${TRADE_ORDER_PARTS_MAX} different due dates and addresses together${counted}`;
  return [{ pointer: `${prefix}/products`, message }];
}
