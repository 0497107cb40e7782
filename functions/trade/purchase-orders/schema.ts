import * as z from 'zod/mini';
import { clearable, code, text } from '../../../shared/http/fields.ts';
import { amount } from '../../../shared/http/number-fields.ts';
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

/** How far a purchase order is approved; any may follow any (rule approval-status). */
const APPROVAL_STATUSES = ['draft', 'waiting-approval', 'approved', 'confirmed', 'rejected'] as const;
type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** What the company orders from a supplier (rule order-lines). */
export type PurchaseOrder = TradeOrder & {
  readonly supplier?: Trader | null | undefined;
  readonly approvalStatus: ApprovalStatus;
  readonly active: boolean;
  /** Free text: the printed update is one of a client order, and what it says is kept (rule purchase-order-client). */
  readonly client?: string | null | undefined;
};

const line = () => ({ cost: clearable(amount()), uom: clearable(text(255)) });

const fields = () => ({
  ...tradeOrderFields(line()),
  supplier: traderField(),
  client: clearable(text(255)),
  approvalStatus: clearable(z.enum(APPROVAL_STATUSES)),
  active: clearable(z.boolean()),
});

export const PurchaseOrderInput = memo(() => wire(fields()));
export const PurchaseOrderUpdate = memo(() => wire(partial(fields())));
export type PurchaseOrderSent = TradeOrderSent & {
  readonly supplier?: string | null | undefined;
  readonly client?: string | null | undefined;
  readonly approvalStatus?: ApprovalStatus | null | undefined;
  readonly active?: boolean | null | undefined;
};

export const PurchaseOrderFilters = memo(() => z.object({ ...tradeOrderFilters(), supplier: z.optional(code()) }));

export const PurchaseOrderOut = memo(() =>
  z.object({
    ...tradeOrderOut({ cost: z.optional(z.number()), uom: z.optional(z.string()) }),
    supplier: z.optional(z.string()),
    client: z.optional(z.string()),
    'approval-status': z.enum(APPROVAL_STATUSES),
    active: z.boolean(),
  }),
);

/** The JSON of a purchase order; what is not set is left out. */
export const purchaseOrderJson = (order: PurchaseOrder, zone: string) =>
  tradeOrderJson(order, zone, {
    supplier: order.supplier?.code,
    client: order.client ?? undefined,
    'approval-status': order.approvalStatus,
    active: order.active,
  });
