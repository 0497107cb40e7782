import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const checklists = describedContract(contract, {
  title: 'Checklists',
  description: 'Lists of what is checked while an operation is done; operations of products name them by code.',
  routes: registerWords({
    key: 'code',
    noun: 'checklist',
    plural: 'checklists',
    rules: 'Without a name it is called by its code.',
  }),
});
