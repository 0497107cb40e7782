import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

const unknown = 'No channel of the company has this name.';

export const changes = describedContract(contract, {
  title: 'Change channels',
  description:
    'For programs that cannot receive webhooks: each changed entity once, at the place of its latest change, in its state at reading (deleted: its last state with a marker), for 24 hours.',
  fields: {
    '/channel': 'Name of the channel, percent-encoded.',
    '/receipt': 'What `x-receipt` of a reading with `ack=manual` said.',
    '?ack':
      '`manual`: what is answered is only hidden for 60 seconds, until its receipt is deleted. Left out: it is gone from the channel.',
    '?peek':
      '`true`: what waits is shown and neither taken nor leased; `ack` then means nothing. Left out, or `false`: it is read.',
    '?workers': 'Whether production orders are shown with the workers assigned. Default `false`.',
  },
  routes: {
    read: {
      call: 'readChanges',
      summary: 'Read what changed, oldest change first',
      description:
        'At most 25 entities a call, in the form of the type of the channel. A deleted entity is shown in its last state with a marker: `event-type: downTime_deleted` (DOWN_TIME), `notification: product_deleted` (PRODUCT), `status: deleted` (PRODUCTION), `running-status: deleted` (PRODUCTION_ORDER), `notification: punchClock_deleted` (PUNCH_CLOCK); STOCK has none: a product that goes is told by the channel PRODUCT. Entities read are gone until they change again. With `ack=manual` they are only leased for 60 seconds and the answer has an `x-receipt`: DELETE the receipt when they are safe; without that they come back. `x-event-ids` and `x-event-sequences` tell, in the order of the body and separated by commas, which event of `GET /api/events` each latest change is.',
      problems: { 404: unknown },
    },
    acknowledge: {
      call: 'acknowledgeChanges',
      summary: 'Acknowledge the entities of a receipt',
      problems: { 404: 'No such channel, or the receipt was acknowledged before or is older than a day.' },
    },
  },
});
