import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const customFields = describedContract(contract, {
  title: 'Custom fields',
  description: 'Fields the company asks for beyond those everybody has; products and their operations name them.',
  routes: registerWords({
    key: 'name',
    noun: 'custom field',
    plural: 'custom fields',
    rules: 'One without a type is text.',
  }),
});
