import { decodeCursor, encodeCursor, listMark } from '../../../shared/db/cursor.ts';
import { padId } from '../../../shared/db/entity.ts';
import type { Listing } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { serialsOfChunks } from '../model/chunks.ts';
import { type Operation, Operations, operationGtinIndex } from '../serial-operations/entity.ts';
import { epcisEvent, isLifeEvent } from './event.ts';
import type { EpcisEvent, WantedEvents } from './schema.ts';

/** Pages of operations looked through for one page of events. */
const LOOKS_MAX = 4;

/** How far a reading has come: a page of operations, and what it has behind it there. */
type Place = { readonly page?: string | undefined; readonly after?: string | undefined };
type Part = { readonly operation: Operation; readonly chunk: number };

/**
 * The next events of a company's own products that are wanted, at most so many, in the order of their operations, or of
 * their time when a time is asked for; and where to go on, unless there are no more. Memory and reads are bounded however
 * many there are: a page may have fewer events than asked for, even none, and go on.
 */
export async function readEpcisEvents(
  store: Store,
  wanted: WantedEvents,
  { events, cursor, zone }: { readonly events: number; readonly cursor?: string | undefined; readonly zone: string },
): Promise<{ readonly events: readonly EpcisEvent[]; readonly next?: string | undefined }> {
  const mark = listMark(store, 'epcis', wanted);
  const { parts, next } = await partsFrom(
    store,
    wanted,
    cursor === undefined ? {} : decodeCursor(mark, cursor, readPlace),
    events,
  );
  const serials = await serialsOfChunks(
    store.company,
    parts.map(({ operation: { attempt }, chunk }) => ({ attempt, chunk })),
  );
  const found = parts.flatMap(({ operation, chunk }, position) => {
    const packs = serials[position] ?? [];
    return packs.length === 0 ? [] : [epcisEvent(operation, chunk, packs, zone)];
  });
  return { events: found, next: next && encodeCursor(mark, next) };
}

async function partsFrom(store: Store, wanted: WantedEvents, place: Place, most: number) {
  const parts: Part[] = [];
  let { page, after } = place;
  for (let look = 1; ; look += 1) {
    const request = { operation: 'epcis.events', filters: wanted, cursor: page };
    const { items, next } = await store.page(listingOf(store.company, wanted), request);
    const found = items.flatMap(({ data }) => partsOf(data)).filter((part) => !after || orderOf(part, wanted) > after);
    const taken = found.slice(0, most - parts.length);
    parts.push(...taken);
    const last = taken.at(-1);
    if (taken.length < found.length) return { parts, next: { page, after: last ? orderOf(last, wanted) : after } };
    if (next === undefined) return { parts };
    [page, after] = [next, undefined];
    if (parts.length === most || look === LOOKS_MAX) return { parts, next: { page } };
  }
}

const partsOf = (operation: Operation): readonly Part[] =>
  Array.from({ length: operation.chunks }, (_, chunk) => ({ operation, chunk }));

const isDated = ({ from, to }: WantedEvents) => from !== undefined || to !== undefined;

/** Sorts parts as their operations are listed. */
const orderOf = ({ operation, chunk }: Part, wanted: WantedEvents) =>
  [isDated(wanted) ? operation.at : '', padId(operation.id), padId(chunk)].join('#');

/** Another company's products are another company's business, also where this one has commissioned them. */
function listingOf(company: string, wanted: WantedEvents): Listing<Operation> {
  const { gtin, batch, kind, from, to } = wanted;
  return {
    entity: Operations,
    ...(gtin !== undefined && { index: operationGtinIndex(gtin) }),
    ...(isDated(wanted) && { by: byDate(1, { after: from && justBefore(from), before: to }) }),
    where: (operation) =>
      operation.owner === company &&
      isLifeEvent(operation) &&
      (batch === undefined || (operation.kind === 'commission' && operation.batch === batch)) &&
      (kind === undefined || (operation.kind === 'commission') === (kind === 'commissioning')),
  };
}

const justBefore = (at: Instant) => new Date(Date.parse(at) - 1).toISOString();

const readPlace = (position: unknown): Place | undefined => {
  const { page, after } = (position ?? {}) as Place;
  return typeof page === 'string' || typeof after === 'string' ? { page, after } : undefined;
};
