import { type OrderTerms, tradeOrderAfter } from '../model/order-rules.ts';
import type { ClientOrder, ClientOrderSent } from './schema.ts';

/** The order after what was sent. */
export const clientOrderAfter = (before: ClientOrder, { client: _, ...sent }: ClientOrderSent, settled: OrderTerms) =>
  tradeOrderAfter<ClientOrder>(before, { ...sent, client: settled.trader }, settled);
