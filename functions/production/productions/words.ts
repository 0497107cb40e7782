import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

const unknown = 'No production of the company has this id.';
const broken =
  'A rule is broken, something named does not exist, or material would fall below zero and the company does not allow it.';
const stock =
  'Stock follows by itself, within moments: no movement has to be posted. The `quantity` of the last operation comes into stock (into the lot of `lot-number`, if there is one); the components of the operation are taken out, for the quantity and the waste. `GET /api/inventory-movements` shows these movements; they change and go with the production only.';
const names =
  'Order, product, operation of the product, machine, worker and waste types must exist; a shipping that does not is created. The product is on the lines of the order, and the order not closed or archived, when a production comes to it; what is there already can be corrected. An order is named by `code` or `id`, the product of an operation as `product` or `product-code`.';

export const productions = describedContract(contract, {
  title: 'Productions',
  description:
    'The work of one worker at one operation during a time. The quantity of the last operation of a product that is neither optional nor recovery (of a product without operations: every quantity) is produced for the order at once. Stock follows within moments: a `production` movement of that quantity, and a `consumption` movement for each line of the bill of materials of the operation, for the quantity and the waste; lines without an operation belong to the first one. All of it is undone and done again when the production changes or goes. `work-time` is the time from start to end within the presence of the worker, without downtimes.',
  fields: {
    'production-order': 'The production order it is done for.',
    'sent production-order':
      'The production order it is done for, by code or as `{code}` or `{id}`; it must exist, list the product and not be closed or archived. `null` and `{}` mean none.',
    operation: 'What is done: an operation of a product.',
    'operation.code': 'Code of the operation of the product. Empty text for a product without operations.',
    'sent operation.code':
      'Code of the operation; it must be one of the product. Left out for a product without operations.',
    'shown operation.id': 'Number of the operation within its product; 0 for a product without operations.',
    'sent operation.id': 'Number of the operation; answers show it. What is done is named by `code`.',
    'operation.product': 'Code of the product that is made.',
    'operation.product-code': 'Code of the product that is made; the same as `product`, and either may be sent.',
    'shown machine': 'The machine it is done on.',
    'sent machine':
      'The machine it is done on: its code, or `{code}`; it must exist. `null`, `{}` and empty text mean none.',
    'produced-waste': 'What turned out wrong. It uses up material, and is no output.',
    'sent produced-waste':
      'What turned out wrong, as `{quantity, waste: {code}}` or `{quantity, code}`. It uses up material, and is no output.',
    'produced-waste.quantity': 'How much turned out wrong, in units of the product.',
    'produced-waste.code': 'Code of the waste type; it may be sent instead of `waste`.',
    'produced-waste.waste': 'The waste type.',
    'sent produced-waste.waste': 'Code of the waste type, or `{code}`; it must exist.',
    'produced-waste.waste.description': 'Description of the waste type when this was recorded.',
    'produced-waste.waste.flaw': 'What is wrong with such a product.',
    'produced-waste.waste.recoverable': 'Whether it can be made good again.',
    'produced-waste.waste.billable': 'Whether the customer pays for it.',
    'produced-waste.waste.id': 'Id of the waste type.',
    quantity:
      'How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it.',
    'sent quantity':
      'How much turned out right, in units of the product; not negative. `null` counts as 0, which is the default. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock. At each operation components are used up for it and for the waste.',
    finished: 'Whether the order needs no more of this operation. Default `false`.',
    rework: 'Whether something made before is made good. Default `false`. The labour-time report adds it up by itself.',
    'start-time': 'When the work began, with milliseconds in answers. Default: now.',
    'sent start-time': 'When the work began. Left out at creation, or `null`: now.',
    'end-time':
      'When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then).',
    'sent end-time': 'When the work ended, after the start, at most 366 days later. Left out or `null`: it still runs.',
    'work-time':
      'Time worked, such as `00H45m00s`: from start to end within the presence of the worker, less downtimes and breaks. `00H00m00s` while it still runs.',
    'checked-out': 'Whether it has ended.',
    'lot-number': 'Code of the lot its output goes into.',
    'sent lot-number':
      'Code of the lot its output goes into, or `{code}`; one that does not exist is created with the movement. `null`, `{}` and empty text mean none.',
    'sent lot': 'Another name of `lot-number`; if both are sent, they must say the same.',
    shipping: 'The shipping it is made for.',
    'shipping.id': 'Id of the shipping.',
    worker: 'Who does the work.',
    'shown worker.id': 'Id of the worker.',
    parameters: 'Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list.',
    'sent parameters':
      'Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts.',
    '?checked-out': 'Only productions that have ended (`true`), or only those that still run.',
    '?production-order-id': 'Only productions of the production order with this id.',
    '?production-order-code': 'Only productions of the production orders with these codes.',
    '?start-time':
      'Only what was running after this moment, by its end; not together with the bounds of start and end.',
    '?worker-name': 'Whether workers are shown with their names.',
  },
  told,
  routes: {
    create: {
      defaults: { quantity: 0, finished: false, rework: false },
      summary: 'Start or record a production, or up to 100 of them',
      description: `Without \`start-time\` it starts now; without \`end-time\` it runs until one is set. ${stock} ${names}`,
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
