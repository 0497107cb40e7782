import { decodeCursor, encodeCursor, listMark } from '../../../shared/db/cursor.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { invalidContent, Problem } from '../../../shared/problem.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { entityEvents } from '../../events.ts';
import { CHANGE_KINDS } from '../model/event-json.ts';
import { eventKey, eventType, type LedgerEvent } from '../model/ledger-entry.ts';
import type { LedgerHead } from '../model/ledger-head.ts';
import { firstKeptSequence, sequenceBefore } from '../model/ledger-minutes.ts';
import { lastSequence, readLedgerHead, walkLedger, walkLedgerBack } from '../model/ledger-walk.ts';
import { EVENT_RETENTION_DAYS } from '../model/retention.ts';
import type { contract } from './contract.ts';
import { EVENTS_LIMIT_DEFAULT, eventJson } from './schema.ts';

type Filters = {
  readonly entity?: string | undefined;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly 'request-id'?: string | undefined;
};

export const handlers: Handlers<typeof contract> = {
  list: async ({ query, paging: { operation, filters, page = 1, cursor }, store, company, now }) => {
    const { after, since, limit = EVENTS_LIMIT_DEFAULT, 'newest-first': isBackwards = false } = query;
    refuseExpired(since, now);
    refuseUnknown(query);
    const mark = listMark(store, operation, filters);
    const position = cursor === undefined ? undefined : decodeCursor(mark, cursor, sequencePosition);
    // Backwards a page goes on before its cursor, and ends at `after` (rule events-newest-first).
    const asked = isBackwards ? after : (position ?? after);
    const skipped = cursor === undefined ? (page - 1) * limit : 0;
    const [head, first, start] = await Promise.all([
      readLedgerHead(company.id),
      firstKeptSequence(company.id, now),
      asked === undefined && since !== undefined ? sequenceBefore(company.id, since) : asked,
    ]);
    const isBeyond = asked !== undefined && asked > head.last;
    const last = isBeyond ? await lastSequence(company.id, head) : head.last;
    refuseUndone(asked, head);
    refuseGap(asked, first ?? last + 1, last);
    const from = Math.max(start ?? 0, (first ?? last + 1) - 1);
    const wanted = (event: LedgerEvent) => passes(event, query) && (since === undefined || event.recordedAt >= since);
    const walk = { company: company.id, after: from, wanted, most: skipped + limit };
    // The head may lie behind what is recorded (rule ledger-end).
    const [{ events, next }, end] = await Promise.all([
      isBackwards ? walkLedgerBack({ ...walk, before: position }) : walkLedger(walk),
      isBeyond ? last : lastSequence(company.id, head),
    ]);
    return {
      body: events.slice(skipped).map((event) => eventJson(event, company.timeZone)),
      next: next === undefined ? undefined : encodeCursor(mark, next),
      headers: {
        'x-last-sequence': String(Math.max(end, ...events.map(({ sequence }) => sequence))),
        ...undoneHeader(head),
      },
    };
  },
};

const isListed = (names: string | undefined, name: string) => names === undefined || names.split(',').includes(name);

/** An id of a request may be written in capitals, too (rule events-of-request). */
const passes = (event: LedgerEvent, { entity, type, key, 'request-id': request }: Filters) =>
  isListed(entity, event.entity) &&
  isListed(type, eventType(event)) &&
  (key === undefined || String(eventKey(event)) === key) &&
  (request === undefined || event.by?.requestId === request.toLowerCase());

/** A misspelt name would look like an entity that never changes. */
function refuseUnknown({ entity, type }: Filters): void {
  const names = entityEvents.map((events) => events.entity);
  const types = names.flatMap((name) => CHANGE_KINDS.map((kind) => eventType({ entity: name, kind })));
  const errors = [...unknownNameErrors('entity', entity, names), ...unknownNameErrors('type', type, types)];
  if (errors.length > 0) throw invalidContent(errors);
}

const unknownNameErrors = (pointer: string, listed: string | undefined, known: readonly string[]) =>
  (listed?.split(',') ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => ({ pointer, message: `must be one of ${known.join(', ')}, not ${JSON.stringify(name)}` }));

function refuseExpired(since: string | undefined, now: Date): void {
  if (since === undefined || Date.parse(since) >= now.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS) return;
  throw invalidContent([
    { pointer: 'since', message: `must not be more than ${EVENT_RETENTION_DAYS} days ago: events are kept no longer` },
  ]);
}

/** The gaps that a restore has left, so that a reader who counts does not take them for a loss (rule sequence-once). */
const undoneHeader = ({ undone }: LedgerHead) =>
  undone && { 'x-undone-sequences': undone.map(({ after, until }) => `${after + 1}-${until}`).join(', ') };

/** Who has an event that was undone holds what is no longer so, and is told (rule sequence-once). */
function refuseUndone(asked: number | undefined, { undone = [] }: LedgerHead): void {
  const gap = undone.find(({ after, until }) => asked !== undefined && asked > after && asked < until);
  if (!gap) return;
  const { after, until } = gap;
  const detail = `The events after ${after} were undone when the operator restored the service; compare by the digest, then go on after ${until}.`;
  throw new Problem(410, 'events-undone', 'Events undone', detail, { members: { undone: { after, until } } });
}

/** Refuses a gap: events after `after` that are gone must not be skipped in silence. */
function refuseGap(after: number | undefined, first: number, last: number): void {
  if (after === undefined) return;
  if (after > last)
    throw invalidContent([{ pointer: 'after', message: `lies beyond the last event, whose sequence is ${last}` }]);
  if (after >= first - 1) return;
  const detail = `The events after ${after} are older than ${EVENT_RETENTION_DAYS} days and gone; the first one left has the sequence ${first}.`;
  throw new Problem(410, 'events-expired', 'Events expired', detail, { members: { first } });
}

const sequencePosition = (position: unknown) => (Number.isSafeInteger(position) ? Number(position) : undefined);
