import { openStore } from '../../../shared/db/store.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { presentDowntimes } from '../model/present-names.ts';
import { type Downtime, Downtimes } from './entity.ts';
import { downtimeJson, downtimeNotice } from './representation.ts';

/**
 * Webhooks always say what happened; the channel only says so of a downtime that is gone (rule downtime-event-type).
 */
export const downtimeEvents: EntityEvents<Downtime> = {
  entity: Downtimes.name,
  show: downtimeJson,
  digestEntry: ({ id, startTime }) => ({ id, date: startTime }),
  notifications: ({ kind, data }, viewing) => {
    const topic = `downTime_${kind}`;
    return [{ topic, body: downtimeNotice(data, viewing, topic) }];
  },
  channel: {
    type: 'DOWN_TIME',
    complete: async (company, downtime, { now }) =>
      (await presentDowntimes(openStore({ company, now, admitted: Promise.resolve() }), [downtime]))[0],
    represent: (data, viewing) => downtimeNotice(data, viewing, viewing.deleted ? 'downTime_deleted' : undefined),
  },
};
