import { padId, type Stored } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { conflict } from '../../../shared/problem.ts';
import { type Partnership, Partnerships, storeOf } from './entity.ts';

/** Both sides of a partnership, each with its version; the other side may have forgotten it. */
export type Sides = {
  readonly mine: Stored<Partnership>;
  readonly theirs: Stored<Partnership> | undefined;
};

/** Both sides of a partnership of the company. 404 for an unknown id, 412 for a version that is not its current one. */
export async function mustBoth(store: Store, id: number, version: number | undefined): Promise<Sides> {
  const mine = await store.must(Partnerships, padId(id), version);
  return { mine, theirs: await storeOf(mine.data.partner, store).get(Partnerships, padId(mine.data.mirror)) };
}

/** The writes that make the same change on both sides, each still as it was found. */
export function changeBoth(
  store: Store,
  { mine, theirs }: Sides,
  change: Partial<Partnership>,
  version: number | undefined,
  own: Partial<Partnership> = {},
): readonly Write[] {
  const here = store.replace(Partnerships, mine, { ...mine.data, ...change, ...own }, version);
  const other = storeOf(mine.data.partner, store);
  const there = theirs ? other.replace(Partnerships, theirs, { ...theirs.data, ...change }) : [];
  return [...here, ...quietly(there)];
}

/** The writes that remove it here and, if `everywhere`, there as well. */
export function removeSides(
  store: Store,
  { mine, theirs }: Sides,
  everywhere: boolean,
  version: number | undefined,
): readonly Write[] {
  const other = storeOf(mine.data.partner, store);
  const there = theirs && everywhere ? other.remove(Partnerships, theirs) : [];
  return [...store.remove(Partnerships, mine, version), ...quietly(there)];
}

/** What stands in the way on the other side is not told: its numbers and versions are that company's own. */
const quietly = (writes: readonly Write[]) =>
  writes.map(
    ({ action }): Write => ({
      action,
      refused: () => conflict('The partner changed the partnership at the same moment; send this one again.'),
    }),
  );
