import type { Handlers } from '../../shared/http/handler.ts';
import { partnerHandlers } from '../partner-handlers.ts';
import { representPartner } from '../partners.ts';
import type { contract } from './contract.ts';
import { Suppliers } from './store.ts';

export const handlers: Handlers<typeof contract> = partnerHandlers({
  entity: Suppliers,
  orders: 'purchase-orders',
  deliveries: 'receivings',
  represent: representPartner,
});
