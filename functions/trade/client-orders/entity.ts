import { type TraderRole, tradeOrderEntity } from '../model/order-store.ts';
import type { ClientOrder } from './schema.ts';

export const clientRole: TraderRole<ClientOrder> = { side: 'client', traderOf: ({ client }) => client };

export const ClientOrders = tradeOrderEntity('client-orders', 'client order', clientRole);
