import type { Instant } from '../time/instants.ts';

/** Dates between two others, which are not among them (rule filter-bounds). */
export type DateBounds = { readonly after?: Instant | undefined; readonly before?: Instant | undefined };

/** Bounds as filters give them, with the test of a date against them; nothing when neither is given. */
export function dateBounds(after: Instant | undefined, before: Instant | undefined) {
  if (after === undefined && before === undefined) return undefined;
  const bounds: DateBounds = { after, before };
  const passes = (date: Instant) => (after === undefined || date > after) && (before === undefined || date < before);
  return { bounds, passes };
}
