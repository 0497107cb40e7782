import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const materialStagings = describedContract(contract, {
  title: 'Material stagings',
  description:
    'Material that was put ready for a production order. Staging moves no stock: what is consumed does, when it is consumed.',
  routes: registerWords({
    key: 'id',
    noun: 'material staging',
    plural: 'material stagings',
    rules:
      'The product, the production order (by code), the lot of the product, the warehouse location and the worker must exist. Without `date` it is dated now.',
  }),
});
