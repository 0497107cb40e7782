import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lostRace } from '../../../shared/problem.ts';
import { type Partnership, Partnerships, partnerStore } from './entity.ts';

/** Both sides of a partnership, each with its version; the other side may have forgotten it. */
export type PartnershipSides = {
  readonly mine: StoredEntity<Partnership>;
  readonly theirs: StoredEntity<Partnership> | undefined;
};

/** Both sides of a partnership of the company. 404 for an unknown id, 412 for a version that is not its current one. */
export async function mustSides(store: Store, id: number, version: number | undefined): Promise<PartnershipSides> {
  const mine = await store.must(Partnerships, padId(id), version);
  return { mine, theirs: await partnerStore(mine.data.partner, store).get(Partnerships, padId(mine.data.mirror)) };
}

/** The writes that make the same change on both sides, each still as it was found. */
export function sideChangeWrites(
  store: Store,
  { mine, theirs }: PartnershipSides,
  change: Partial<Partnership>,
  version: number | undefined,
  own: Partial<Partnership> = {},
): readonly Write[] {
  const here = store.replacementWrites(Partnerships, mine, { ...mine.data, ...change, ...own }, version);
  const other = partnerStore(mine.data.partner, store);
  const there = theirs ? other.replacementWrites(Partnerships, theirs, { ...theirs.data, ...change }) : [];
  return [...here, ...quietly(there)];
}

/** The writes that remove it here and, if `everywhere`, there as well. */
export function sideRemovalWrites(
  store: Store,
  { mine, theirs }: PartnershipSides,
  everywhere: boolean,
  version: number | undefined,
): readonly Write[] {
  const other = partnerStore(mine.data.partner, store);
  const there = theirs && everywhere ? other.removalWrites(Partnerships, theirs) : [];
  return [...store.removalWrites(Partnerships, mine, version), ...quietly(there)];
}

/** What stands in the way on the other side stays hidden: its numbers and versions are that company's own. */
const quietly = (writes: readonly Write[]) =>
  writes.map(
    ({ action }): Write => ({
      action,
      refused: () => lostRace('The partner changed the partnership at the same moment; send this one again.'),
    }),
  );
