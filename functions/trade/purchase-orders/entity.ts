import { type Trading, tradeOrderEntity } from '../model/order-store.ts';
import type { PurchaseOrder } from './schema.ts';

export const trading: Trading<PurchaseOrder> = { side: 'supplier', traderOf: ({ supplier }) => supplier };

export const PurchaseOrders = tradeOrderEntity('purchase-orders', 'purchase order', trading);
