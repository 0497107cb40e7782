import { recorded } from '../../../shared/events/definition.ts';
import { countedOrder } from '../model/orders.ts';
import { PurchaseOrders } from './entity.ts';
import { represent } from './schema.ts';

export const purchaseOrderEvents = { ...recorded(PurchaseOrders, represent), counted: countedOrder };
