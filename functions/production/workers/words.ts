import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const workers = describedContract(contract, {
  title: 'Workers',
  description: 'Who works for the company. Orders, productions, downtimes and punch clocks name workers by number.',
  fields: {
    number:
      'What the worker is called by everywhere: a whole number from 0, unique in the company. It stays while productions, downtimes or punch clock entries name it.',
    name: 'Name of the worker.',
    'sent name': 'Name of the worker.',
    groups: 'The worker groups the worker belongs to.',
    'sent groups':
      'The worker groups the worker belongs to, by code or name, at most 50; they must exist. A list that is sent replaces the one before.',
    'groups.code': 'Code of the worker group.',
    shift:
      'When the worker is expected, in the zone of the company. The labour-time report uses it where there are no punches.',
    'shift.start': 'Time of day at which the shift begins, `HH:mm`.',
    'shift.end': 'Time of day at which it ends, `HH:mm`; before the start means on the next day.',
    'shift.days': 'Weekdays on which it begins: 1 is Monday, 7 is Sunday.',
    'shift.breaks': 'Planned breaks within it, at most 10; they are no working time.',
    'shift.breaks.start': 'Time of day at which the break begins, `HH:mm`.',
    'shift.breaks.end': 'Time of day at which it ends, `HH:mm`.',
    section: 'The section the worker belongs to, by its code.',
  },
  routes: registerWords({
    key: 'number',
    noun: 'worker',
    plural: 'workers',
    rules:
      'The groups and the section (by code or name) must exist. A shift is in the company zone; one that ends before it starts ends on the next day, and `days` are the weekdays it starts on, 1 being Monday. Its `breaks` are within it, and are no working time. The number stays as long as the worker has a production, a downtime or a punch clock entry.',
  }),
});
