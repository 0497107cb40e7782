import { type Trading, tradeOrderEntity } from '../model/order-store.ts';
import type { ClientOrder } from './schema.ts';

export const trading: Trading<ClientOrder> = { side: 'client', traderOf: ({ client }) => client };

export const ClientOrders = tradeOrderEntity('client-orders', 'client order', trading);
