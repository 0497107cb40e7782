import { describedContract } from '../../../shared/http/words.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import { contract } from './contract.ts';
import { PRODUCTION_ORDER_PARTS_MAX } from './schema.ts';
import { told } from './told.ts';

const unknown = 'No production order of the company has this id.';

const references =
  'Products, machines, workers, worker groups (by code or name) and the location must exist; a shipping that does not is created. Groups are replaced by their workers. `custom-fields` and `parameters`, and `active` and `is-active`, are two names of one thing: send either.';
const parts = `Products and machines together: at most ${PRODUCTION_ORDER_PARTS_MAX} of one order`;

export const productionOrders = describedContract(contract, {
  title: 'Production orders',
  description: `An order to produce quantities of products within a period. \`status\` is computed when it is read: completed (everything ordered is produced), else delayed (the due date is past), else scheduled (the start date is to come and nothing is produced), else onschedule. \`running-status\` tells whether production has started (notstarted, started) or was ended by hand (closed, archived). When a date passes and \`status\` changes by itself, webhooks (\`productionOrder/update\`) and channels tell it within a minute, once; after an interruption of service they tell only what the order is by then. Orders that are closed or archived are not watched, inactive ones are. ${parts}.`,
  fields: {
    products: 'What is to be made: the lines of the order.',
    'sent products':
      'What is to be made: at least one line, each product at most once. A list that is sent replaces the lines before; products that stay keep what was produced.',
    'products.product': 'Code of the product.',
    'products.quantity-ordered': 'How much is to be made, in units of the product; above 0.',
    'products.observations': 'Remarks on the line. Empty text when there are none.',
    'products.quantity-produced':
      'How much productions have made for the order so far, in units of the product: recorded at the last operation that is neither optional nor recovery nor disabled, without waste.',
    'serial-number': 'Serial number of the order, in your words: free text. Empty text when there is none.',
    description: 'What the order is about: free text. Empty text when there is none.',
    'start-date': 'When production should start. Until then an order of which nothing is produced is `scheduled`.',
    'due-date':
      'When all of it should be made, not before `start-date`. An order that is not complete by then is `delayed`.',
    'workers-assigned': 'The workers assigned; shown or hidden by `workers`.',
    'sent workers-assigned':
      'The workers assigned, at most 200; they must exist. A list that is sent replaces the one before.',
    'workers-assigned.number': 'Number of the worker.',
    'worker-groups':
      'Groups of workers, by code or name, at most 100: each is replaced by its workers as they are now. Answers show the workers only.',
    'worker-groups.code': 'Code of the worker group.',
    'worker-groups.name': 'Name of the worker group; it may be sent instead of the code.',
    ended: 'Whether the order is closed or archived.',
    'sent ended':
      '`true` closes the order, `false` opens it again. `null`, and a value that it has already, change nothing. Default: as it is; a new order is open.',
    'custom-fields': 'The same as `parameters`, as `{<name>: value}`.',
    'sent custom-fields':
      'The same as `parameters`, in another shape: send either. When both say something new they count together, and of one name the parameter wins.',
    machines: 'The machines it is to run on.',
    'pieces-by-box':
      'Units that go into one box, not negative. Kept for your systems; the service computes nothing with it.',
    status:
      'How the order stands, computed when it is read: `completed` (all ordered is produced), else `delayed` (the due date is past), else `scheduled` (the start date is to come and nothing is produced), else `onschedule`.',
    'running-status':
      '`notstarted` without productions, `started` with any, `closed` or `archived` once it was ended by hand; `deleted` only in webhooks and channels.',
    'sent running-status':
      '`closed` or `archived` ends the order by hand. `notstarted` and `started` follow from productions and are not heard. `null` changes nothing.',
    notes: 'Notes, lines of free text. A reported problem becomes the last line. Empty text when there are none.',
    location: 'The location (site) where it is made.',
    active: 'Whether the order is released to the shop floor. Default `true`.',
    'sent active': 'Whether the order is released to the shop floor. `null` sets the default, `true`.',
    'sent is-active': 'Another name of `active`: send either. `null` sets the default, `true`.',
    'shown is-active': 'The same as `active`.',
    'material-staging-complete':
      'Whether all material for it lies ready, as was reported. Default `false`. Kept for your systems; the service computes nothing with it.',
    'sent shipping':
      'The shipping it is made for: its code, or `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none.',
    'shown shipping':
      'The shipping it is made for. An object, `{}` when there is none, in GET, PUT, webhooks and channels; a code or `null` in POST and the list.',
    'shipping.code': 'Code of the shipping.',
    'short-message': 'The problem in a few words. It is kept with the order.',
    message: 'The problem in full; it becomes the last line of the notes of the order.',
    '?active': 'Only orders that are active, or only those that are not.',
    '?running-status': 'Only orders in this running status.',
    '?workers': 'Whether the workers assigned are shown.',
  },
  told,
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
