import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const customFields = describedContract(contract, {
  title: 'Custom fields',
  description: 'Fields the company asks for beyond those everybody has; products and their operations name them.',
  fields: {
    name: 'What the custom field is called; products and operations name it by that. Unique in the company; another name renames it.',
    'sent name':
      'What the custom field is called; products and operations name it by that. Unique in the company; another name renames it.',
    entity: 'What has the field, in the words of the company, such as `production order`. Free text.',
    type: 'Kind of its values; nothing is checked by it. Default `text`.',
    'sent type': 'Kind of its values; nothing is checked by it. `null` sets the default, `text`.',
  },
  routes: registerWords({
    key: 'name',
    noun: 'custom field',
    plural: 'custom fields',
    rules: 'One without a type is text.',
  }),
});
