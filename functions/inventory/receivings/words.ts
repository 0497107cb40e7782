import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const receivings = describedContract(contract, {
  title: 'Receivings',
  description:
    'What arrives from a supplier, as one: inventory movements name it by code. A movement that names a receiving which does not exist creates it.',
  fields: {
    'purchase-order': 'The purchase order it receives.',
    'purchase-order.supplier': 'Code of the supplier.',
    location: 'The location (site) it arrives at.',
  },
  routes: registerWords({
    key: 'code',
    noun: 'receiving',
    plural: 'receivings',
    rules: 'The purchase order and the location must exist.',
  }),
});
