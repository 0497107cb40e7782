import { describedContract } from '../../../shared/http/words.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import { contract } from './contract.ts';
import { PRODUCTION_ORDER_PARTS_MAX } from './schema.ts';

const unknown = 'No production order of the company has this id.';

const references =
  'Products, machines, workers, worker groups (by code or name) and the location must exist; a shipping that does not is created. Groups are replaced by their workers. `custom-fields` and `parameters`, and `active` and `is-active`, are two names of one thing: send either.';
const parts = `Products and machines together: at most ${PRODUCTION_ORDER_PARTS_MAX} of one order`;

export const productionOrders = describedContract(contract, {
  title: 'Production orders',
  description: `An order to produce quantities of products within a period. \`status\` is computed when it is read: completed (everything ordered is produced), else delayed (the due date is past), else scheduled (the start date is to come and nothing is produced), else onschedule. \`running-status\` tells whether production has started (notstarted, started) or was ended by hand (closed, archived). When a date passes and \`status\` changes by itself, webhooks (\`productionOrder/update\`) and channels tell it within a minute, once; after an interruption of service they tell only what the order is by then. Orders that are closed or archived are not watched, inactive ones are. ${parts}.`,
  routes: {
    create: {
      defaults: { workers: true, active: true },
      summary: 'Create a production order, or up to 100 of them',
      description: `${references} The workers assigned are shown unless \`workers=false\`.`,
      problems: {
        400: `A rule is broken, something referred to does not exist, or the code exists already. ${parts}.`,
      },
    },
    list: {
      defaults: { workers: true },
      summary: 'List production orders by id, or by the date that is filtered by',
      description:
        'All filters given must hold; bounds are exclusive. With bounds for both dates the list is in the order of the start date. The workers assigned are shown unless `workers=false`.',
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      defaults: { workers: false },
      summary: 'Retrieve a production order',
      description: 'The workers assigned are shown with `workers=true`.',
      problems: { 404: unknown },
    },
    update: {
      defaults: { workers: false },
      summary: 'Update a production order',
      description: `A field left out keeps its value and \`null\` clears it. A list that is sent replaces the one before; products that stay keep their produced quantity, and members of \`worker-groups\` are added to the workers. \`ended: true\` or \`running-status: closed\` closes the order, \`running-status: archived\` archives it, \`ended: false\` reopens it; other running statuses follow from production and are not heard, but named in \`x-ignored\` if the order is not so. ${references} ${parts}, counting those it had before. The workers assigned are shown with \`workers=true\`.`,
      problems: { 400: 'A rule is broken, or something referred to does not exist.', 404: unknown },
    },
    remove: {
      summary: 'Delete a production order',
      description: 'Always possible; productions keep the code of the order.',
      problems: { 404: unknown },
    },
    notify: {
      call: 'reportProductionOrderProblem',
      summary: 'Report a problem with a production order',
      description: `The message is added to the notes of the order, on a line of its own; notes have at most ${NOTES_LENGTH_MAX} characters.`,
      problems: { 400: 'The short message is missing or has more than 140 characters.', 404: unknown },
    },
    activate: {
      summary: 'Activate a production order',
      alternatives: { 204: 'Production Order was already active' },
      problems: { 404: unknown, 405: 'Production Order was closed or archived and cannot be activated' },
    },
  },
});
