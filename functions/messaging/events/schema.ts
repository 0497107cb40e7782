import * as z from 'zod/mini';
import { filledText, instant } from '../../../shared/http/fields.ts';
import { integer } from '../../../shared/http/number-fields.ts';
import { PAGE_SIZE } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import { CALLERS, type Writer } from '../../../shared/writer.ts';
import { eventKey, eventType, type LedgerEvent } from '../model/ledger-entry.ts';

/** Events a page holds unless `limit` says otherwise, and at most. */
export const EVENTS_LIMIT_DEFAULT = PAGE_SIZE;
const LIMIT_MAX = 100;

const limit = () =>
  integer(1).check(z.refine((asked) => asked <= LIMIT_MAX, { error: `must be at most ${LIMIT_MAX}` }));

export const EventFilters = memo(() =>
  z.object({
    after: z.optional(integer(0)).check(z.describe('Sequence of the last event that is known already')),
    since: z.optional(instant()).check(z.describe('Events recorded at this instant or later')),
    entity: z.optional(filledText()).check(z.describe('Such as `production-orders`; several separated by commas')),
    type: z.optional(filledText()).check(z.describe('Such as `productions.created`; several separated by commas')),
    limit: z.optional(limit()).check(z.describe(`Events per page, ${EVENTS_LIMIT_DEFAULT} unless said otherwise`)),
  }),
);

/** Who made a change. */
const WriterOut = memo(() =>
  z.nullable(
    z.object({
      caller: z.enum(CALLERS).check(z.describe('What kind of caller made the change')),
      key: z.nullable(z.string()).check(z.describe('API key it was made with')),
      'key-name': z.nullable(z.string()).check(z.describe('What the key was called then')),
      'request-id': z.nullable(z.string()).check(z.describe('The `x-request-id` of the answer')),
    }),
  ),
);

/** The JSON of who made a change. */
const writerJson = (by: Writer | undefined) =>
  by
    ? {
        caller: by.caller,
        key: by.key ?? null,
        'key-name': by.keyName ?? null,
        'request-id': by.requestId ?? null,
      }
    : null;

export const EventOut = memo(() =>
  z.object({
    sequence: z.number().check(z.describe('Gap-free within the company: what is missing shows')),
    id: z.string().check(z.describe('The same in webhooks, channels and deliveries')),
    type: z.string().check(z.describe('`<entity>.created`, `.updated` or `.deleted`')),
    entity: z.string(),
    kind: z.enum(['created', 'updated', 'deleted']),
    key: z.union([z.string(), z.number()]).check(z.describe('What the entity is addressed by: its id, code or name')),
    version: z.number().check(z.describe('Of the entity after the change: its `ETag`')),
    at: z.string().check(z.describe('When the change was made')),
    'recorded-at': z.string().check(z.describe('When it entered this list; never decreases with the sequence')),
    by: WriterOut(),
    topics: z.array(z.string()).check(z.describe('What webhooks were told of it')),
    data: z
      .unknown()
      .check(z.describe('The entity as it was then, of a deleted one its last state; null when it is too large')),
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
