import { describedContract } from '../../../shared/http/words.ts';
import { orderFieldWords, orderWords } from '../model/order-words.ts';
import { contract } from './contract.ts';

const routes = orderWords({ noun: 'purchase order', trader: 'supplier', users: 'receivings or movements' });

export const purchaseOrders = describedContract(contract, {
  title: 'Purchase orders',
  description:
    'What the company orders from a supplier. `approval-status` is free to set: draft, waiting-approval, approved, confirmed or rejected.',
  fields: {
    ...orderFieldWords,
    'shown supplier': 'Code of the supplier. Left out when there is none.',
    client: 'The client it is bought for: free text, need not exist.',
    'sent client': 'The client it is bought for: free text, need not exist.',
  },
  routes: { ...routes, create: { ...routes.create, defaults: { 'approval-status': 'draft', active: true } } },
});
