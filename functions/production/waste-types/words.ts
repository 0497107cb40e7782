import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const wasteTypes = describedContract(contract, {
  title: 'Waste types',
  description: 'The ways in which products turn out wrong; operations and productions name them by code.',
  fields: {
    code: 'What operations and productions name the waste type by. Unique in the company; another code renames it.',
    description: 'What it is, for people.',
    flaw: 'What is wrong with such a product.',
    recoverable: 'Whether it can be made good again. Default `false`.',
    billable: 'Whether the customer pays for it. Default `false`.',
  },
  routes: registerWords({
    key: 'code',
    noun: 'waste type',
    plural: 'waste types',
    rules: 'One that is not said to be recoverable or billable is neither.',
  }),
});
