import * as z from 'zod/mini';
import { code } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { tradeOrderJson, tradeOrderOut } from '../model/order-representation.ts';
import {
  type TradeOrder,
  type TradeOrderSent,
  type Trader,
  tradeOrderFields,
  tradeOrderFilters,
  traderField,
} from '../model/orders.ts';

/** What a client orders from the company (rule order-lines). */
export type ClientOrder = TradeOrder & { readonly client?: Trader | null | undefined };

const fields = () => ({ ...tradeOrderFields({}), client: traderField() });

export const ClientOrderInput = memo(() => wire(fields()));
export const ClientOrderUpdate = memo(() => wire(partial(fields())));
/** A change whose path names no order: the body does, by `id`, else by `code` (rule client-order-named). */
export const NamedClientOrderUpdate = memo(() =>
  wire({ ...partial(fields()), id: z.optional(id()) }).check(
    z.refine((sent) => sent.id !== undefined || sent.code !== undefined, {
      path: ['code'],
      error: 'is required unless there is an id',
    }),
  ),
);
export type ClientOrderSent = TradeOrderSent & { readonly client?: string | null | undefined };

export const ClientOrderFilters = memo(() => z.object({ ...tradeOrderFilters(), client: z.optional(code()) }));

export const ClientOrderOut = memo(() => z.object({ ...tradeOrderOut({}), client: z.optional(z.string()) }));

/** The JSON of a client order; what is not set is left out. */
export const clientOrderJson = (order: ClientOrder, zone: string) =>
  tradeOrderJson(order, zone, { client: order.client?.code });
