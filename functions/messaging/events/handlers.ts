import { decodeCursor, encodeCursor } from '../../../shared/db/cursor.ts';
import { fingerprint } from '../../../shared/db/read.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { invalid, Problem } from '../../../shared/problem.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { entityEvents } from '../../events.ts';
import { KINDS, type LedgerEvent, typeOf } from '../model/ledger.ts';
import { firstKept, readEnd, sequenceBefore, walk } from '../model/ledger-walk.ts';
import { EVENT_RETENTION_DAYS } from '../model/retention.ts';
import type { contract } from './contract.ts';
import { LIMIT_DEFAULT, represent } from './schema.ts';

type Filters = { readonly entity?: string | undefined; readonly type?: string | undefined };

export const handlers: Handlers<typeof contract> = {
  list: async ({ query, paging: { operation, filters, page = 1, cursor }, company, now }) => {
    const { after, since, limit = LIMIT_DEFAULT } = query;
    refuseForgotten(since, now);
    refuseUnknown(query);
    const mark = fingerprint(company.id, operation, filters);
    const asked = cursor === undefined ? after : decodeCursor(mark, cursor, sequencePosition);
    const skipped = cursor === undefined ? (page - 1) * limit : 0;
    const [end, first, start] = await Promise.all([
      readEnd(company.id),
      firstKept(company.id, now),
      asked === undefined && since !== undefined ? sequenceBefore(company.id, since) : asked,
    ]);
    refuseGap(asked, first ?? end.last + 1, end.last);
    const from = Math.max(start ?? 0, (first ?? end.last + 1) - 1);
    const wanted = (event: LedgerEvent) => passes(event, query) && (since === undefined || event.recordedAt >= since);
    const { events, next } = await walk({ company: company.id, after: from, wanted, most: skipped + limit });
    return {
      body: events.slice(skipped).map((event) => represent(event, company.timeZone)),
      next: next === undefined ? undefined : encodeCursor(mark, next),
      headers: { 'x-last-sequence': String(end.last) },
    };
  },
};

const listed = (names: string | undefined, name: string) => names === undefined || names.split(',').includes(name);

const passes = (event: LedgerEvent, { entity, type }: Filters) =>
  listed(entity, event.entity) && listed(type, typeOf(event));

/** A misspelt name would look like an entity that never changes. */
function refuseUnknown({ entity, type }: Filters): void {
  const names = entityEvents.map((events) => events.entity);
  const types = names.flatMap((name) => KINDS.map((kind) => typeOf({ entity: name, kind })));
  const errors = [...unknown('entity', entity, names), ...unknown('type', type, types)];
  if (errors.length > 0) throw invalid(errors);
}

const unknown = (pointer: string, listed: string | undefined, known: readonly string[]) =>
  (listed?.split(',') ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => ({ pointer, message: `must be one of ${known.join(', ')}, not ${JSON.stringify(name)}` }));

function refuseForgotten(since: string | undefined, now: Date): void {
  if (since === undefined || Date.parse(since) >= now.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS) return;
  throw invalid([
    { pointer: 'since', message: `must not be more than ${EVENT_RETENTION_DAYS} days ago: events are kept no longer` },
  ]);
}

/** What somebody who knows the events up to `after` cannot be told any more must not go unnoticed. */
function refuseGap(after: number | undefined, first: number, last: number): void {
  if (after === undefined) return;
  if (after > last)
    throw invalid([{ pointer: 'after', message: `lies beyond the last event, whose sequence is ${last}` }]);
  if (after >= first - 1) return;
  const detail = `The events after ${after} are older than ${EVENT_RETENTION_DAYS} days and gone; the first one left has the sequence ${first}.`;
  throw new Problem(410, 'events-expired', 'Events expired', detail, { members: { first } });
}

const sequencePosition = (position: unknown) => (Number.isSafeInteger(position) ? Number(position) : undefined);
