import type { EntityEvents } from '../../../shared/events/definition.ts';
import { type Downtime, Downtimes } from './entity.ts';
import { announced, represent } from './representation.ts';

/** Webhooks always say what happened; the channel only says so of a downtime that is gone (A82). */
export const downtimeEvents: EntityEvents<Downtime> = {
  entity: Downtimes.name,
  show: represent,
  counted: ({ id, startTime }) => ({ id, date: startTime }),
  notifications: ({ kind, data }, viewing) => {
    const topic = `downTime_${kind}`;
    return [{ topic, body: announced(data, viewing, topic) }];
  },
  channel: {
    type: 'DOWN_TIME',
    represent: (data, viewing) => announced(data, viewing, viewing.deleted ? 'downTime_deleted' : undefined),
  },
};
