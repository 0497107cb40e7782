import { type Settled, tradeOrderAfter } from '../model/order-rules.ts';
import type { ClientOrder, ClientOrderSent } from './schema.ts';

/** The order after what was sent. */
export const clientOrderAfter = (before: ClientOrder, { client: _, ...sent }: ClientOrderSent, settled: Settled) =>
  tradeOrderAfter<ClientOrder>(before, { ...sent, client: settled.trader }, settled);
