import type { Instant } from '../../../shared/time/instants.ts';
import { blankTradeOrder, type OrderTerms, tradeOrderAfter } from '../model/order-rules.ts';
import type { PurchaseOrder, PurchaseOrderSent } from './schema.ts';

const DEFAULTS = { approvalStatus: 'draft', active: true } as const;

/**
 * An order of which nothing is known but its id: a draft, and active (rules approval-status, purchase-order-active).
 */
export const blankPurchaseOrder = (id: number, at: Instant): PurchaseOrder => ({
  ...blankTradeOrder(id, at),
  ...DEFAULTS,
});

/** The order after what was sent; `null` sets the approval status, or whether it is active, to its default. */
export const purchaseOrderAfter = (
  before: PurchaseOrder,
  sent: PurchaseOrderSent,
  settled: OrderTerms,
): PurchaseOrder => ({
  ...tradeOrderAfter<PurchaseOrder>(before, { ...sent, supplier: settled.trader }, settled),
  approvalStatus: after(before.approvalStatus, sent.approvalStatus, DEFAULTS.approvalStatus),
  active: after(before.active, sent.active, DEFAULTS.active),
});

const after = <T>(before: T, sent: T | null | undefined, cleared: T): T =>
  sent === undefined ? before : (sent ?? cleared);
