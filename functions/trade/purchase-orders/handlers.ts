import type { Handlers } from '../../../shared/http/handler.ts';
import { tradeOrderHandlers } from '../model/order-handlers.ts';
import type { contract } from './contract.ts';
import { PurchaseOrders, supplierRole } from './entity.ts';
import { blankPurchaseOrder, purchaseOrderAfter } from './rules.ts';
import { purchaseOrderJson } from './schema.ts';

const { change: _, ...register } = tradeOrderHandlers({
  ...supplierRole,
  entity: PurchaseOrders,
  users: ['receivings', 'inventory-movements'],
  usedAs: 'purchase-order',
  blank: blankPurchaseOrder,
  after: purchaseOrderAfter,
  represent: purchaseOrderJson,
});

export const handlers: Handlers<typeof contract> = register;
