import type { Handlers } from '../../shared/http/handler.ts';
import { partnerHandlers } from '../trade/partner-handlers.ts';
import type { contract } from './contract.ts';
import { represent } from './schema.ts';
import { Clients } from './store.ts';

export const handlers: Handlers<typeof contract> = partnerHandlers({
  entity: Clients,
  orders: 'client-orders',
  deliveries: 'shippings',
  represent,
});
