import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { orderDigestEntry } from '../model/orders.ts';
import { ClientOrders } from './entity.ts';
import { clientOrderJson } from './schema.ts';

export const clientOrderEvents = { ...ledgerOnlyEvents(ClientOrders, clientOrderJson), digestEntry: orderDigestEntry };
