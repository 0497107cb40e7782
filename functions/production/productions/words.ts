import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

const unknown = 'No production of the company has this id.';
const broken =
  'A rule is broken, something named does not exist, or material would fall below zero and the company does not allow it.';
const names =
  'Order, product, operation of the product, machine, worker and waste types must exist; a shipping that does not is created. The product is on the lines of the order, and the order not closed or archived, when a production comes to it; what is there already can be corrected. An order is named by `code` or `id`, the product of an operation as `product` or `product-code`.';

export const productions = describedContract(contract, {
  title: 'Productions',
  description:
    'The work of one worker at one operation during a time. The quantity of the last operation of a product that is neither optional nor recovery (of a product without operations: every quantity) is produced for the order at once. Stock follows within moments: a `production` movement of that quantity, and a `consumption` movement for each line of the bill of materials of the operation, for the quantity and the waste; lines without an operation belong to the first one. All of it is undone and done anew when the production changes or goes. `work-time` is the time from start to end within the presence of the worker, without downtimes.',
  routes: {
    create: {
      defaults: { quantity: 0, finished: false, rework: false },
      summary: 'Start or record a production, or up to 100 of them',
      description: `Without \`start-time\` it starts now; without \`end-time\` it runs until one is set. ${names}`,
      problems: { 400: broken },
    },
    list: {
      defaults: { 'worker-name': false },
      summary: 'List productions by id, or by the time that is filtered by',
      description:
        'All filters given must hold; bounds are exclusive. `start-time` finds what was running after that time, by its end, and is not to be combined with the bounds. `production-order-code` takes several codes separated by commas. With `worker-name=true` workers have their names.',
      problems: { 400: 'A filter cannot be read, or start-time is combined with bounds.' },
    },
    get: { summary: 'Retrieve a production', problems: { 404: unknown } },
    update: {
      summary: 'Update a production',
      description: `A field left out keeps its value and \`null\` clears it; an \`end-time\` of \`null\` lets it run on. ${names}`,
      problems: { 400: broken, 404: unknown },
    },
    remove: {
      summary: 'Delete a production',
      description: 'Answered with the production that was deleted. What it did to its order and to stock is undone.',
      problems: { 404: unknown },
    },
  },
});
