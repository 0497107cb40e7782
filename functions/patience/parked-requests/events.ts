import type { EntityEvents } from '../../../shared/events/definition.ts';
import { ParkedRequests } from './entity.ts';
import { type ParkedRequest, parkedRequestJson } from './schema.ts';

/** Each end of a wait is told; what waits is looked at once it is parked, for what it waits for may have come meanwhile. */
export const parkedRequestEvents: EntityEvents<ParkedRequest> = {
  entity: ParkedRequests.name,
  show: (parked, { zone }) => parkedRequestJson(parked, zone),
  notifications: ({ kind, data, before }, { zone }) =>
    kind === 'updated' && before?.status === 'waiting' && data.status !== 'waiting'
      ? [{ topic: `parked_request_${data.status}`, body: parkedRequestJson(data, zone) }]
      : [],
  work: ({ kind, company, data }) =>
    kind !== 'deleted' && (data.status === 'waiting' || data.forgotten)
      ? { queue: 'parked', messages: [{ company, parked: data.id }] }
      : undefined,
};
