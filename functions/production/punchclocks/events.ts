import type { EntityEvents } from '../../../shared/events/definition.ts';
import { type PunchClock, PunchClocks } from './entity.ts';
import { punchClockJson, punchClockNotice } from './schema.ts';

/**
 * Webhooks always say what happened; the channel only says so of an entry that is gone (rules punchclock-notification,
 * punchclock-type).
 */
export const punchClockEvents: EntityEvents<PunchClock> = {
  entity: PunchClocks.name,
  show: (data, { zone }) => punchClockJson(data, zone),
  digestEntry: ({ id, date }) => ({ id, date }),
  notifications: ({ kind, data }, { zone }) => {
    const topic = `punchClock_${kind}`;
    return [{ topic, body: punchClockNotice(data, zone, topic) }];
  },
  channel: {
    type: 'PUNCH_CLOCK',
    represent: (data, { zone, deleted }) => punchClockNotice(data, zone, deleted ? 'punchClock_deleted' : undefined),
  },
};
