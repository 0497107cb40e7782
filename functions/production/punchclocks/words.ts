import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

const routes = registerWords({
  key: 'id',
  noun: 'punch clock entry',
  plural: 'punch clock entries',
  rules:
    'The worker must exist. `type` is 1 (also `"in"`) when the worker comes and 0 (also `"out"`) when the worker goes. Without `date` it is dated now. No entry is refused for what was punched before: a terminal cannot ask the worker.',
});

export const punchclocks = describedContract(contract, {
  title: 'Punch clocks',
  description:
    'When workers came and went. Entries need not match; they are kept as sent and read like this: a worker who punched in is there until the first out, if that comes within 16 hours, and an in between changes nothing. An out without an in changes nothing. Where no out comes within 16 hours it was forgotten: the worker is there until the end of the shift, or until the next entry if that comes first; without a shift and another entry for 16 hours. A worker who is still there is there until now.',
  noun: 'punch clock entry',
  fields: {
    type: '1 when the worker came, 0 when the worker went.',
    'sent type': '1 or `"in"` when the worker comes, 0 or `"out"` when the worker goes.',
    entry: 'Another name of `type`, as webhooks and channels have it.',
    date: 'When the worker punched, with milliseconds in answers.',
    'sent date': 'When the worker punched. Left out at creation, or `null`: now.',
    worker: 'Who punched.',
    'sent worker': 'Number of the worker who punched, or `{number}`; must exist.',
  },
  told,
  routes: {
    ...routes,
    list: {
      ...routes.list,
      summary: 'List punch clock entries by id, or by date when a date is filtered by',
      description: 'All filters given must hold; bounds are exclusive. `worker` is the number of a worker.',
      problems: { 400: 'A filter cannot be read.' },
    },
    remove: { ...routes.remove, description: 'The presence of the worker is what the other entries say.' },
  },
});
