import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { DOWNTIME_PARTS_MAX } from './schema.ts';

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
