import { recorded } from '../../shared/events/definition.ts';
import { countedOrder } from '../trade/orders.ts';
import { represent } from './schema.ts';
import { ClientOrders } from './store.ts';

export const clientOrderEvents = { ...recorded(ClientOrders, represent), counted: countedOrder };
