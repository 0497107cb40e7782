import { clientOrderAfter } from '../functions/client-orders/rules.ts';
import { type ClientOrder, ClientOrderInput } from '../functions/client-orders/schema.ts';
import { blankPurchaseOrder, purchaseOrderAfter } from '../functions/purchase-orders/rules.ts';
import { type PurchaseOrder, PurchaseOrderInput } from '../functions/purchase-orders/schema.ts';
import { blankTradeOrder, type Settled } from '../functions/trade/order-rules.ts';
import type { Partner, PartnerSent } from '../functions/trade/partners.ts';
import { addressBook } from '../shared/address-book.ts';
import type { Instant } from '../shared/time.ts';
import { clients, suppliers, type Words } from './demo-trade-words.ts';
import { products } from './demo-words.ts';

/** A supplier or client as sent. */
export const partner = (sent: PartnerSent, id: number): Partner => ({ ...sent, ...addressBook(sent), id });

/** A client order as sent; its client is one of the demo's. */
export function clientOrder(id: number, sent: object, at: Instant): ClientOrder {
  const parsed = ClientOrderInput().parse(sent);
  return clientOrderAfter(blankTradeOrder(id, at), parsed, settled(clients, parsed.client, at));
}

/** A purchase order as sent; its supplier is one of the demo's. */
export function purchaseOrder(id: number, sent: object, at: Instant): PurchaseOrder {
  const parsed = PurchaseOrderInput().parse(sent);
  return purchaseOrderAfter(blankPurchaseOrder(id, at), parsed, settled(suppliers, parsed.supplier, at));
}

function settled(traders: Words, code: string | null | undefined, at: Instant): Settled {
  const [id] = traders.find(([, sent]) => sent.code === code) ?? [];
  if (!code || id === undefined) throw new Error(`An order of the demo names ${code}, whom there is not.`);
  return { trader: { id, code }, nameOf, at };
}

function nameOf(code: string): string {
  const found = products.map(([, sent]) => sent as { code: string; name: string }).find((one) => one.code === code);
  if (!found) throw new Error(`An order of the demo names ${code}, which there is not.`);
  return found.name;
}
