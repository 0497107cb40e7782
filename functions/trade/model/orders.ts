import * as z from 'zod/mini';
import { millionthsOf } from '../../../shared/decimal.ts';
import type { DigestEntry } from '../../../shared/events/definition.ts';
import { clearable, code, instant, text } from '../../../shared/http/fields.ts';
import { amount, id, quantity } from '../../../shared/http/number-fields.ts';
import { optionalReference } from '../../../shared/http/reference-fields.ts';
import { type Shape, wire } from '../../../shared/http/wire.ts';
import type { Changes } from '../../../shared/merge.ts';
import { type Parameter, parameters } from '../../../shared/parameters.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** One product of an order. */
export type OrderLine = {
  /** Product code. */
  readonly code: string;
  /** Name of the product when the line was written, so that reading an order stays one read. */
  readonly name: string;
  readonly quantity: number;
  readonly dueDate?: Instant | null | undefined;
  readonly requestedDate?: Instant | null | undefined;
  readonly price?: number | null | undefined;
  /** Of a purchase order only. */
  readonly cost?: number | null | undefined;
  /** Unit of measure, free text (rule uom-free-text). Of a purchase order only. */
  readonly uom?: string | null | undefined;
  /** Location code. */
  readonly location?: string | null | undefined;
  readonly billingAddress?: string | null | undefined;
  readonly deliveryAddress?: string | null | undefined;
};

/** Who an order comes from or goes to, as it was when the order was written. */
export type Trader = { readonly id: number; readonly code: string };

/** What orders of clients and orders to suppliers have in common (rule order-lines). */
export type TradeOrder = {
  readonly id: number;
  readonly code: string;
  readonly creationDate: Instant;
  readonly observations?: string | null | undefined;
  /** Free text; in use, when it is the code of an address of the client or supplier (rule order-address-in-use). */
  readonly billingAddress?: string | null | undefined;
  readonly deliveryAddress?: string | null | undefined;
  /** Location code. */
  readonly location?: string | null | undefined;
  /** At least one; each product at most once (rule product-once). */
  readonly products: readonly OrderLine[];
  readonly parameters: readonly Parameter[];
};

/** A line takes some 300 bytes: so many stay well below the 400 KB of an item. */
export const ORDER_LINES_MAX = 500;

/** What a parameter is called that was sent as one plain text (rule parameters-plain-text). */
const TEXT_PARAMETER = 'parameters';

const address = () => clearable(text(1_000));
const date = () => clearable(instant());
const site = () => z.optional(optionalReference());

/**
 * `request-date` is what the attribute tables call the date, `requested-date` what every sample does
 * (rule requested-date).
 */
const lineInput = <S extends Shape>(more: S) =>
  wire(
    {
      code: code(),
      quantity: quantity().check(z.refine((value) => value > 0, { error: 'must be above 0' })),
      dueDate: date(),
      requestedDate: date(),
      price: clearable(amount()),
      location: site(),
      billingAddress: address(),
      deliveryAddress: address(),
      ...more,
    },
    { 'request-date': 'requested-date' },
  );

/** Parameters in any printed shape, or one plain text. Their own schema reads the array, to point into it. */
const parametersOrText = () =>
  z.pipe(
    z.pipe(
      z.union([text(), z.array(z.record(z.string(), z.unknown()))], { error: 'must be an array of objects, or text' }),
      z.transform(
        (sent) => (typeof sent === 'string' ? asParameter(sent) : sent) as z.input<ReturnType<typeof parameters>>,
      ),
    ),
    parameters(),
  );

const asParameter = (value: string) => (value === '' ? [] : [{ name: TEXT_PARAMETER, value }]);

/** What is sent about either kind of order; `line` is what a line of that kind has besides. */
export const tradeOrderFields = <S extends Shape>(line: S) => ({
  code: code(),
  creationDate: date(),
  observations: clearable(text()),
  billingAddress: address(),
  deliveryAddress: address(),
  location: site(),
  products: z.array(lineInput(line)).check(z.minLength(1), z.maxLength(ORDER_LINES_MAX)),
  parameters: clearable(parametersOrText()),
});

/** A trader as sent: a code, or an object with one; none is `null`, `{}` or empty text. */
export const traderField = site;

/** Either kind of order as sent, but for its trader. */
export type TradeOrderSent = Changes<Omit<TradeOrder, 'id' | 'code' | 'products'>> & {
  readonly code?: string | undefined;
  readonly products?: readonly Omit<OrderLine, 'name'>[] | undefined;
};

/** Filters of either kind of order but the one by trader. */
export const tradeOrderFilters = () => ({
  id: z.optional(id()),
  code: z.optional(code()),
  'due-date-before': z.optional(instant()),
  'due-date-after': z.optional(instant()),
});
export type TradeOrderFilters = z.output<z.ZodMiniObject<ReturnType<typeof tradeOrderFilters>>>;

/** The printed text of a deletion that is refused. */
export const dependentOrderText = (noun: string) =>
  `${noun.charAt(0).toUpperCase()}${noun.slice(1)} already has production orders created or other entities associated, cannot be removed.`;

/** How the daily digest counts an order: under the day it was made, all its lines together. */
export const orderDigestEntry = ({ id, creationDate, products }: TradeOrder): DigestEntry => ({
  id,
  date: creationDate,
  quantity: products.reduce((sum, line) => sum + millionthsOf(line.quantity), 0n),
});
