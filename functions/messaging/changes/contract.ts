import type { Contract } from '../../../shared/http/contract.ts';
import { ChangesOut, ChangesQuery, ChannelPath, ReceiptPath } from './schema.ts';

const unknown = 'No channel of the company has this name.';

export const contract = {
  resource: 'changes',
  title: 'Change channels',
  description:
    'For those who cannot receive webhooks: each changed entity once, at the place of its latest change, in its state at reading (deleted: its last state with a marker), for 24 hours.',
  routes: {
    read: {
      method: 'GET',
      path: '/api/changes/{channel}',
      scope: 'productions_write',
      summary: 'Read what changed, oldest change first',
      description:
        'At most 25 entities a call. Entities read are gone until they change again. With `ack=manual` they are only leased for 60 seconds and the answer has an `x-receipt`: DELETE the receipt when they are safe; without that they come back. `x-event-ids` and `x-event-sequences` tell, in the order of the body and separated by commas, which event of `GET /api/events` each latest change is.',
      params: ChannelPath,
      query: ChangesQuery,
      status: 200,
      out: ChangesOut,
      problems: { 404: unknown },
    },
    acknowledge: {
      method: 'DELETE',
      path: '/api/changes/{channel}/{receipt}',
      scope: 'productions_write',
      summary: 'Acknowledge the entities of a receipt',
      params: ReceiptPath,
      status: 204,
      problems: { 404: 'No such channel, or the receipt was acknowledged before or is older than a day.' },
    },
  },
} as const satisfies Contract;
