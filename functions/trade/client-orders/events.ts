import { recorded } from '../../../shared/events/definition.ts';
import { countedOrder } from '../model/orders.ts';
import { ClientOrders } from './entity.ts';
import { represent } from './schema.ts';

export const clientOrderEvents = { ...recorded(ClientOrders, represent), counted: countedOrder };
