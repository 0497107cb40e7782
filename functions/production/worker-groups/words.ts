import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const workerGroups = describedContract(contract, {
  title: 'Worker groups',
  description:
    'Workers that are assigned to orders together. Who belongs to a group is said by the workers themselves.',
  routes: registerWords({
    key: 'code',
    noun: 'worker group',
    plural: 'worker groups',
    rules: 'The name is unique, too. Without a name the group is called by its code.',
  }),
});
