import { recorded } from '../../shared/events/definition.ts';
import { countedOrder } from '../trade/orders.ts';
import { represent } from './schema.ts';
import { PurchaseOrders } from './store.ts';

export const purchaseOrderEvents = { ...recorded(PurchaseOrders, represent), counted: countedOrder };
