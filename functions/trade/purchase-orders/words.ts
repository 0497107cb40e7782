import { describedContract } from '../../../shared/http/words.ts';
import { orderWords } from '../model/order-words.ts';
import { contract } from './contract.ts';

const routes = orderWords({ noun: 'purchase order', trader: 'supplier', users: 'receivings or movements' });

export const purchaseOrders = describedContract(contract, {
  title: 'Purchase orders',
  description:
    'What the company orders from a supplier. `approval-status` is free to set: draft, waiting-approval, approved, confirmed or rejected.',
  routes: { ...routes, create: { ...routes.create, defaults: { 'approval-status': 'draft', active: true } } },
});
