import type { Handlers } from '../../shared/http/handler.ts';
import { partnerHandlers } from '../trade/partner-handlers.ts';
import { representPartner } from '../trade/partners.ts';
import type { contract } from './contract.ts';
import { Suppliers } from './store.ts';

export const handlers: Handlers<typeof contract> = partnerHandlers({
  entity: Suppliers,
  orders: 'purchase-orders',
  deliveries: 'receivings',
  represent: representPartner,
});
