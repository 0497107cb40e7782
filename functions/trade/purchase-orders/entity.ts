import { type TraderRole, tradeOrderEntity } from '../model/order-store.ts';
import type { PurchaseOrder } from './schema.ts';

export const supplierRole: TraderRole<PurchaseOrder> = { side: 'supplier', traderOf: ({ supplier }) => supplier };

export const PurchaseOrders = tradeOrderEntity('purchase-orders', 'purchase order', supplierRole);
