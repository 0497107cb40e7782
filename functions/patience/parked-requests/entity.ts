import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Lookup } from '../../../shared/db/entity-reads.ts';
import { parkedCountWrite } from '../../parked-count.ts';
import { parkedClock } from './rules.ts';
import type { ParkedRequest } from './schema.ts';

const isWaiting = (parked: ParkedRequest | undefined) => parked?.status === 'waiting';

/** Index partition of the requests that wait for something of a kind of entity, by the place where it would lie. */
export const awaitingIndex = (entity: string) => `awaits=${entity}`;

/** A place as a sort key has it, in front of the id of the request that waits for what it will hold. */
export const placeText = ({ unique, key }: Lookup): string => JSON.stringify([key, ...(unique ? [unique] : [])]);

/** The place an entry of an index stands for. */
export function awaitedPlace(entity: string, sk: string): Lookup {
  const [key = '', unique] = JSON.parse(sk.slice(0, sk.lastIndexOf('#'))) as readonly string[];
  return { entity, key, ...(unique !== undefined && { unique }) };
}

/** Keys: padded id; listed, while it waits, by every place where something it waits for would lie; watched by the clock. */
export const ParkedRequests: Entity<ParkedRequest> = {
  name: 'parked-requests',
  noun: 'parked request',
  key: ({ id }) => padId(id),
  entries: (parked) =>
    isWaiting(parked)
      ? parked.waitsFor.flatMap(({ places }) =>
          places.map((place) => ({ index: awaitingIndex(place.entity), date: placeText(place) })),
        )
      : [],
  counted: (company, before, after) =>
    isWaiting(before) === isWaiting(after) ? [] : [parkedCountWrite(company, isWaiting(after) ? 1 : -1)],
  clock: parkedClock,
};
