import type { Handlers } from '../../../shared/http/handler.ts';
import { tradeOrderHandlers } from '../model/order-handlers.ts';
import type { contract } from './contract.ts';
import { PurchaseOrders, trading } from './entity.ts';
import { blankPurchaseOrder, purchaseOrderAfter } from './rules.ts';
import { represent } from './schema.ts';

const { change: _, ...register } = tradeOrderHandlers({
  ...trading,
  entity: PurchaseOrders,
  users: ['receivings', 'inventory-movements'],
  usedAs: 'purchase-order',
  blank: blankPurchaseOrder,
  after: purchaseOrderAfter,
  represent,
});

export const handlers: Handlers<typeof contract> = register;
