import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { DOWNTIME_PARTS_MAX } from './schema.ts';
import { told } from './told.ts';

const routes = registerWords({
  key: 'id',
  noun: 'downtime',
  plural: 'downtimes',
  rules: `It concerns at least one machine or worker, and at most as many as make ${DOWNTIME_PARTS_MAX} when a machine counts 3. Machines, workers, product, production order (by code) and downtime type must exist; of a machine that lists downtime types it must be one of these. Without \`start-time\` it starts now, without \`end-time\` it goes on; a machine has one that goes on at most. Downtimes that have ended may overlap: what they cover twice counts once.`,
});

export const downtimes = describedContract(contract, {
  title: 'Downtimes',
  description:
    'Times in which machines stood still or workers could not work. Working time is what is left of presence without them. Machines report theirs with `POST /api/machines/{code}/startstop`.',
  fields: {
    'start-time': 'When it began, with milliseconds in answers.',
    'sent start-time': 'When it began. Left out at creation, or `null`: now.',
    'end-time': 'When it ended, with milliseconds. `null` while it goes on.',
    'sent end-time': 'When it ended, after the start. Left out or `null`: it still goes on.',
    'started-by': 'The worker who reported it; `{}` when no worker did, such as when the machine reported it.',
    'sent started-by':
      'Number of the worker who reported it, or `{number}`; must exist. `null` and `{}` mean no worker.',
    'closed-by': 'The worker who ended it; `{}` when no worker did.',
    'sent closed-by': 'Number of the worker who ended it, or `{number}`; must exist. `null` and `{}` mean no worker.',
    'started-by.number': 'Number of the worker.',
    'closed-by.number': 'Number of the worker.',
    workers: 'The workers who could not work.',
    'sent workers':
      'The workers who could not work, by number or `{number}`; they must exist. A downtime has at least one worker or machine.',
    machines: 'The machines that stood still.',
    'sent machines':
      'The machines that stood still, by code or `{code}`; they must exist. A downtime has at least one worker or machine.',
    'shown product': 'Code of the product that was being made. Empty text when there is none.',
    'sent product':
      'Code of the product that was being made, or `{code}`; it must exist. `null`, `{}` and empty text mean none.',
    'shown production-order': 'Code of the production order that was being worked on. Empty text when there is none.',
    'downtime-type': 'Code of the downtime type: the reason.',
    'sent downtime-type':
      'The downtime type, by code: the reason. It must exist, and be one of each machine that lists any.',
    'downtime-type.code': 'Code of the downtime type.',
    'checked-out': 'Whether it has ended.',
    'time-spent': 'Time from start to end, up to now while it goes on, such as `00H02m00s`.',
    '?machine': 'Only downtimes of the machine with this code or, when no machine has it, with this id.',
  },
  told,
  routes: {
    ...routes,
    list: {
      ...routes.list,
      summary: 'List downtimes by id, or by the time that is filtered by',
      description:
        'All filters given must hold; bounds are exclusive. `machine` is the code of a machine, or its id. With bounds for both times the list is in the order of the start. One that goes on has no end: no bound of the end lets it pass.',
      problems: { 400: 'A filter cannot be read.' },
    },
    remove: { ...routes.remove, description: 'Its machines and workers were at work then.' },
  },
});
