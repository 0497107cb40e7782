import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const locations = describedContract(contract, {
  title: 'Locations',
  description: 'The sites of the company, which orders name by code.',
  routes: registerWords({
    key: 'code',
    noun: 'location',
    plural: 'locations',
    rules: 'Without a name it is called by its code.',
  }),
});
