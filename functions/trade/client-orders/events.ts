import { type EntityEvents, ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { orderDigestEntry } from '../model/orders.ts';
import { ClientOrders } from './entity.ts';
import { type ClientOrder, clientOrderJson } from './schema.ts';

export const clientOrderEvents: EntityEvents<ClientOrder> = {
  ...ledgerOnlyEvents(ClientOrders, clientOrderJson),
  digestEntry: orderDigestEntry,
};
