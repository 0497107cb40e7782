import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const sections = describedContract(contract, {
  title: 'Sections',
  description:
    'The parts of the factory. Products, operations, machines and workers name a section by code or by name.',
  routes: registerWords({
    key: 'code',
    noun: 'section',
    plural: 'sections',
    rules: 'The name is unique, too. Without a name the section is called by its code.',
  }),
});
