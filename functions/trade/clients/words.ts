import { describedContract } from '../../../shared/http/words.ts';
import { partnerFieldWords, partnerWords } from '../model/partner-words.ts';
import { contract } from './contract.ts';

export const clients = describedContract(contract, {
  title: 'Clients',
  description:
    'Customers of the company. Among its contacts, and among its addresses, exactly one is the default: the one marked, else the first.',
  fields: partnerFieldWords,
  routes: partnerWords({ noun: 'client', plural: 'clients', users: 'client orders or shippings' }),
});
