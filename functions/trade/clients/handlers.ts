import type { Handlers } from '../../../shared/http/handler.ts';
import { partnerHandlers } from '../model/partner-handlers.ts';
import type { contract } from './contract.ts';
import { Clients } from './entity.ts';
import { clientJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = partnerHandlers({
  entity: Clients,
  orders: 'client-orders',
  deliveries: 'shippings',
  represent: clientJson,
});
