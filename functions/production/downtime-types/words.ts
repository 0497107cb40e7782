import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const downtimeTypes = describedContract(contract, {
  title: 'Downtime types',
  description: 'Reasons why a machine or a worker stands still; machines and downtimes name them by code.',
  routes: registerWords({
    key: 'code',
    noun: 'downtime type',
    plural: 'downtime types',
    rules: 'Without a name it is called by its code.',
  }),
});
