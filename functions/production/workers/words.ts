import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const workers = describedContract(contract, {
  title: 'Workers',
  description: 'Who works for the company. Orders, productions, downtimes and punch clocks name workers by number.',
  routes: registerWords({
    key: 'number',
    noun: 'worker',
    plural: 'workers',
    rules:
      'The groups and the section (by code or name) must exist. A shift is in the company zone; one that ends before it starts ends on the next day, and `days` are the weekdays it starts on, 1 being Monday. Its `breaks` are within it, and are no working time. The number stays as long as the worker has a production, a downtime or a punch clock entry.',
  }),
});
