import * as z from 'zod/mini';
import type { Shape } from '../../../shared/http/wire.ts';
import { ParametersOut, parametersJson } from '../../../shared/parameters.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';
import type { OrderLine, TradeOrder } from './orders.ts';

/** What answers show of a line of either kind; what is not set is left out. */
const lineOut = () => ({
  code: z.string(),
  name: z.string(),
  quantity: z.number(),
  'due-date': z.optional(z.string()),
  'requested-date': z.optional(z.string()),
  price: z.optional(z.number()),
  'billing-address': z.optional(z.string()),
  'delivery-address': z.optional(z.string()),
  location: z.optional(z.string()),
});

/** What answers show of either kind of order; what is not set is left out. */
export const tradeOrderOut = <S extends Shape>(line: S) => ({
  id: z.number(),
  code: z.string(),
  'creation-date': z.string(),
  'billing-address': z.optional(z.string()),
  'delivery-address': z.optional(z.string()),
  location: z.optional(z.string()),
  observations: z.string(),
  products: z.array(z.object({ ...lineOut(), ...line })),
  parameters: ParametersOut(),
});

/** The members of a line on the wire. JSON leaves out what is undefined. */
const orderLineJson = (line: OrderLine, dated: (date: Dated) => string | undefined) => ({
  code: line.code,
  name: line.name,
  quantity: line.quantity,
  'due-date': dated(line.dueDate),
  'requested-date': dated(line.requestedDate),
  price: line.price ?? undefined,
  cost: line.cost ?? undefined,
  uom: line.uom ?? undefined,
  'billing-address': line.billingAddress ?? undefined,
  'delivery-address': line.deliveryAddress ?? undefined,
  location: line.location ?? undefined,
});

type Dated = Instant | null | undefined;

/** The JSON of an order, dates in the company's zone; `special` are the members only this kind of order has. */
export function tradeOrderJson<O extends object>(order: TradeOrder, zone: string, special: O) {
  const dated = (date: Dated) => (date ? formatSeconds(date, zone) : undefined);
  return {
    id: order.id,
    code: order.code,
    'creation-date': formatSeconds(order.creationDate, zone),
    ...special,
    'billing-address': order.billingAddress ?? undefined,
    'delivery-address': order.deliveryAddress ?? undefined,
    location: order.location ?? undefined,
    observations: order.observations ?? '',
    products: order.products.map((line) => orderLineJson(line, dated)),
    parameters: parametersJson(order.parameters),
  };
}
