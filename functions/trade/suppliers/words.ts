import { describedContract } from '../../../shared/http/words.ts';
import { partnerFieldWords, partnerWords } from '../model/partner-words.ts';
import { contract } from './contract.ts';

export const suppliers = describedContract(contract, {
  title: 'Suppliers',
  description:
    'Companies that the company buys from. Among its contacts, and among its addresses, exactly one is the default: the one marked, else the first.',
  fields: partnerFieldWords,
  routes: partnerWords({ noun: 'supplier', plural: 'suppliers', users: 'purchase orders or receivings' }),
});
