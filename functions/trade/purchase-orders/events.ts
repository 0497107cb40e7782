import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { orderDigestEntry } from '../model/orders.ts';
import { PurchaseOrders } from './entity.ts';
import { purchaseOrderJson } from './schema.ts';

export const purchaseOrderEvents = {
  ...ledgerOnlyEvents(PurchaseOrders, purchaseOrderJson),
  digestEntry: orderDigestEntry,
};
