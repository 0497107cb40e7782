import type { Handlers } from '../../../shared/http/handler.ts';
import { partnerHandlers } from '../model/partner-handlers.ts';
import { partnerJson } from '../model/partners.ts';
import type { contract } from './contract.ts';
import { Suppliers } from './entity.ts';

export const handlers: Handlers<typeof contract> = partnerHandlers({
  entity: Suppliers,
  orders: 'purchase-orders',
  deliveries: 'receivings',
  represent: partnerJson,
});
