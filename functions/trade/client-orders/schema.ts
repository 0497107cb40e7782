import * as z from 'zod/mini';
import { code, id, partial, wire } from '../../../shared/http/fields.ts';
import { memo } from '../../../shared/memo.ts';
import { representTradeOrder, tradeOrderOut } from '../model/order-representation.ts';
import {
  type TradeOrder,
  type TradeOrderSent,
  type Trader,
  tradeOrderFields,
  tradeOrderFilters,
  trader,
} from '../model/orders.ts';

/** What a client orders from the company (contract, part 6). */
export type ClientOrder = TradeOrder & { readonly client?: Trader | null | undefined };

const fields = () => ({ ...tradeOrderFields({}), client: trader() });

export const ClientOrderInput = memo(() => wire(fields()));
export const ClientOrderUpdate = memo(() => wire(partial(fields())));
/** A change whose path names no order: the body does, by `id`, else by `code` (A126). */
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
export const represent = (order: ClientOrder, zone: string) =>
  representTradeOrder(order, zone, { client: order.client?.code });
