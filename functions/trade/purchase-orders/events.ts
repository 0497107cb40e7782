import { type EntityEvents, ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { orderDigestEntry } from '../model/orders.ts';
import { PurchaseOrders } from './entity.ts';
import { type PurchaseOrder, purchaseOrderJson } from './schema.ts';

export const purchaseOrderEvents: EntityEvents<PurchaseOrder> = {
  ...ledgerOnlyEvents(PurchaseOrders, purchaseOrderJson),
  digestEntry: orderDigestEntry,
};
