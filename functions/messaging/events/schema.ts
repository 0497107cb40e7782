import * as z from 'zod/mini';
import { filledText, instant, queryFlag } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import { PAGE_SIZE } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { CHANGE_KINDS, WriterOut, writerJson } from '../model/event-json.ts';
import { eventKey, eventType, type LedgerEvent } from '../model/ledger-entry.ts';

/** Events a page holds unless `limit` says otherwise, and at most. */
export const EVENTS_LIMIT_DEFAULT = PAGE_SIZE;
const LIMIT_MAX = 100;

const limit = () =>
  integer(1).check(z.refine((asked) => asked <= LIMIT_MAX, { error: `must be at most ${LIMIT_MAX}` }));

export const EventFilters = memo(() =>
  z.object({
    after: z.optional(integer(0)),
    since: z.optional(instant()),
    entity: z.optional(filledText()),
    type: z.optional(filledText()),
    key: z.optional(filledText()),
    'request-id': z.optional(z.guid({ error: 'must be the x-request-id of an answer' })),
    'newest-first': z.optional(queryFlag()),
    limit: z.optional(limit()).check(z.describe(`Events per page, ${EVENTS_LIMIT_DEFAULT} unless said otherwise`)),
  }),
);

export const EventOut = memo(() =>
  z.object({
    sequence: z.number(),
    id: z.string(),
    type: z.string(),
    entity: z.string(),
    kind: z.enum(CHANGE_KINDS),
    key: z.union([z.string(), z.number()]),
    version: z.number(),
    at: z.string(),
    'recorded-at': z.string(),
    by: WriterOut(),
    topics: z.array(z.string()),
    data: z.unknown(),
  }),
);

/** The JSON of an event. */
export function eventJson(event: LedgerEvent, zone: string) {
  const { sequence, id, entity, kind, version, at, recordedAt, by, payload } = event;
  return {
    sequence,
    id,
    type: eventType(event),
    entity,
    kind,
    key: eventKey(event),
    version,
    at: formatMilliseconds(at, zone),
    'recorded-at': formatMilliseconds(recordedAt, zone),
    by: writerJson(by),
    topics: (payload?.notifications ?? []).map(({ topic }) => topic),
    data: payload?.data ?? null,
  };
}
