import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const labels = describedContract(contract, {
  title: 'Labels',
  description: 'What is printed for a product, which names it by code.',
  routes: registerWords({
    key: 'code',
    noun: 'label',
    plural: 'labels',
    rules: 'Without a name it is called by its code.',
  }),
});
