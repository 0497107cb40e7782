import { clientOrderAfter } from '../../functions/trade/client-orders/rules.ts';
import { type ClientOrder, ClientOrderInput } from '../../functions/trade/client-orders/schema.ts';
import { addressBook } from '../../functions/trade/model/address-book.ts';
import { blankTradeOrder, type OrderTerms } from '../../functions/trade/model/order-rules.ts';
import type { Partner, PartnerSent } from '../../functions/trade/model/partners.ts';
import { blankPurchaseOrder, purchaseOrderAfter } from '../../functions/trade/purchase-orders/rules.ts';
import { type PurchaseOrder, PurchaseOrderInput } from '../../functions/trade/purchase-orders/schema.ts';
import type { Instant } from '../../shared/time/instants.ts';
import { clients, type DemoRequests, suppliers } from './trade-words.ts';
import { products } from './words.ts';

/** A supplier or client as sent. */
export const demoPartner = (sent: PartnerSent, id: number): Partner => ({ ...sent, ...addressBook(sent), id });

/** A client order as sent; its client is one of the demo's. */
export function demoClientOrder(id: number, sent: object, at: Instant): ClientOrder {
  const parsed = ClientOrderInput().parse(sent);
  return clientOrderAfter(blankTradeOrder(id, at), parsed, orderTerms(clients, parsed.client, at));
}

/** A purchase order as sent; its supplier is one of the demo's. */
export function demoPurchaseOrder(id: number, sent: object, at: Instant): PurchaseOrder {
  const parsed = PurchaseOrderInput().parse(sent);
  return purchaseOrderAfter(blankPurchaseOrder(id, at), parsed, orderTerms(suppliers, parsed.supplier, at));
}

function orderTerms(traders: DemoRequests, code: string | null | undefined, at: Instant): OrderTerms {
  const [id] = traders.find(([, sent]) => sent.code === code) ?? [];
  if (!code || id === undefined) throw new Error(`An order of the demo names ${code}, whom there is not.`);
  return { trader: { id, code }, nameOf, at };
}

function nameOf(code: string): string {
  const found = products.map(([, sent]) => sent as { code: string; name: string }).find((one) => one.code === code);
  if (!found) throw new Error(`An order of the demo names ${code}, which there is not.`);
  return found.name;
}
