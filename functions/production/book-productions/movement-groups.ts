import { eraseWrite, putWrite, type Write } from '../../../shared/db/write.ts';
import { type MovementType, movementGroupKey } from '../../inventory/inventory-movements/entity.ts';
import type { MovementGroup } from './made-movements.ts';

/** The writes that bring about one difference, and whether the movement is there after them. */
export type Booking = {
  readonly key: string;
  readonly stays: boolean;
  /** Its type, if it is made. */
  readonly fresh: MovementType | undefined;
  readonly writes: readonly Write[];
};

/**
 * The bookings with one item of the index of their type for all movements of a type that are made together, instead of one
 * for each; and which items there are, with those of former bookings (`past`). Their ids follow one another, so that no
 * other movement belongs between them. Where no movement stays (`ends`), former items go with the last one; as long as one
 * does, what they list and is not there is passed over.
 */
export function listedTogether(
  company: string,
  all: readonly Booking[],
  { past, ends }: { readonly past: readonly MovementGroup[]; readonly ends: boolean },
): { readonly bookings: readonly Booking[]; readonly groups: readonly MovementGroup[] } {
  const several = [...Map.groupBy(all, ({ fresh }) => fresh)].filter(
    (one): one is [MovementType, Booking[]] => one[0] !== undefined && one[1].length > 1,
  );
  const more = new Map<Booking, readonly Write[]>();
  const groups = several.map(([type, some]): MovementGroup => {
    const last = (some.at(-1) as Booking).key;
    const keys = some.map(({ key }) => key);
    more.set(some[0] as Booking, [putWrite({ ...movementGroupKey(company, type, last), key: last, keys })]);
    return [type, last];
  });
  const end = all.at(-1);
  if (end && ends) {
    const erased = past.map(([type, last]) => eraseWrite(movementGroupKey(company, type, last)));
    more.set(end, [...(more.get(end) ?? []), ...erased]);
  }
  const listed = new Set(several.flatMap(([, some]) => some));
  const bookings = all.map((booking) => {
    const { fresh, writes, key } = booking;
    const own = fresh && movementGroupKey(company, fresh, key).pk;
    const kept = listed.has(booking) ? writes.filter(({ action }) => action.Put?.Item?.pk !== own) : writes;
    return { ...booking, writes: [...kept, ...(more.get(booking) ?? [])] };
  });
  return { bookings, groups: ends ? groups : [...past, ...groups] };
}
