import type { EntityEvents } from '../../../shared/events/definition.ts';
import { type PunchClock, PunchClocks } from './entity.ts';
import { announced, represent } from './schema.ts';

/** Webhooks always say what happened; the channel only says so of an entry that is gone (A98, A258). */
export const punchClockEvents: EntityEvents<PunchClock> = {
  entity: PunchClocks.name,
  show: (data, { zone }) => represent(data, zone),
  counted: ({ id, date }) => ({ id, date }),
  notifications: ({ kind, data }, { zone }) => {
    const topic = `punchClock_${kind}`;
    return [{ topic, body: announced(data, zone, topic) }];
  },
  channel: {
    type: 'PUNCH_CLOCK',
    represent: (data, { zone, deleted }) => announced(data, zone, deleted ? 'punchClock_deleted' : undefined),
  },
};
