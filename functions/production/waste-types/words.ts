import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const wasteTypes = describedContract(contract, {
  title: 'Waste types',
  description: 'The ways in which products turn out wrong; operations and productions name them by code.',
  routes: registerWords({
    key: 'code',
    noun: 'waste type',
    plural: 'waste types',
    rules: 'One that is not said to be recoverable or billable is neither.',
  }),
});
